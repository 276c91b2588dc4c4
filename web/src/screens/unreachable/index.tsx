import { type Of, answer, api } from '../../api/client';
import { useLoad } from '../../api/load';
import { say } from '../../text/say';
import { Download } from '../../ui/download';
import { Loaded } from '../../ui/loaded';
import { Tag, Title } from '../../ui/page';
import { Seek, sought } from '../../ui/seek';
import { Table } from '../../ui/table';
import type { ScreenProps } from '../screen';

type Person = Of<'Unreachable'>['people'][number];

/** 收不到信的人: who has no address or whose mail comes back, to be told otherwise. */
export default function Unreachable({ query }: ScreenProps) {
  const filters = sought(query, ['className']);
  const page = useLoad(() => answer(api.GET('/unreachable', { params: { query: filters } })), [query.toString()]);
  return (
    <>
      <Title beside={<Download list="unreachable" query={filters} />}>{say('收不到信的人', 'Whom mail does not reach')}</Title>
      <p>
        {say(
          '請當面或用電話通知，並請本人在「提醒與信箱」填一個收得到信的信箱，或更正學籍資料裡的信箱。',
          'Tell them by word of mouth, and have them enter an address under Reminders and address, or correct the school’s own.',
        )}
      </p>
      <Seek query={query} fields={[{ name: 'className', label: say('班級', 'Class') }]} />
      <Loaded of={page}>
        {({ people }) => (
          <Table
            caption={say('收不到信的人', 'Whom mail does not reach')}
            rows={people}
            id={({ personId }) => personId}
            text={({ name, className = '', studentNumber = '' }) => `${name} ${className} ${studentNumber}`}
            filters={[
              { label: say('身分', 'Kind'), choices: [['student', say('學生', 'Students')], ['staff', say('教職員', 'Staff')]], has: ({ kind }, value) => kind === value },
              {
                label: say('原因', 'Cause'),
                choices: [['none', say('沒有信箱', 'No address')], ['returned', say('退信', 'Returned')]],
                has: ({ addresses }, value) => (addresses.length === 0) === (value === 'none'),
              },
            ]}
            columns={[
              { head: say('班級', 'Class'), cell: place, sort: place },
              { head: say('姓名', 'Name'), cell: ({ name }) => name, sort: ({ name }) => name },
              { head: say('學號', 'Number'), cell: ({ studentNumber }) => studentNumber },
              { head: say('信箱', 'Addresses'), cell: (person) => <Addresses of={person} /> },
              { head: say('另有信箱', 'Another'), cell: ({ reached }) => reached && <Tag kind="done">{say('收得到', 'Reached')}</Tag> },
            ]}
            nothing={say('每個人都收得到信。', 'Mail reaches everybody.')}
          />
        )}
      </Loaded>
    </>
  );
}

function place({ className, seat, kind }: Person): string {
  if (kind === 'staff') return say('教職員', 'Staff');
  return className === undefined ? '' : say(`${className} ${seat ?? ''} 號`, `${className}, ${seat ?? ''}`);
}

function Addresses({ of: { addresses } }: { of: Person }) {
  if (addresses.length === 0) return <>{say('沒有信箱', 'No address')}</>;
  return (
    <ul class="short">
      {addresses.map(({ address, own, stateName }) => (
        <li key={address}>
          {address}（{own ? say('本人填的', 'own') : say('學校登錄的', "the school's")}）{stateName}
        </li>
      ))}
    </ul>
  );
}
