import { type Of, answer, api } from '../../api/client';
import { useLoad } from '../../api/load';
import { usePages } from '../../api/pages';
import type { Role } from '../../shell/me';
import { has } from '../../shell/me';
import { say } from '../../text/say';
import { Download } from '../../ui/download';
import { Loaded } from '../../ui/loaded';
import { More } from '../../ui/more';
import { Tag, Title } from '../../ui/page';
import { Seek, sought } from '../../ui/seek';
import { type Column, Table } from '../../ui/table';
import type { ScreenProps } from '../screen';

type Person = Of<'Person'>;

/** Everybody on the roster, with roles and whether the account is in use; each leads to what can be changed. */
export default function People({ me, query }: ScreenProps) {
  const roles = useLoad(() => answer(api.GET('/roles')), []);
  const { role, kind, ...rest } = sought(query, ['q', 'kind', 'role', 'className']);
  const filters = { ...rest, ...(role ? { role: role as Role } : {}), ...(kind ? { kind: kind as 'staff' | 'student' } : {}) };
  const pages = usePages((cursor) => answer(api.GET('/people', { params: { query: { ...filters, ...cursor, limit: 200 } } })), [query.toString()]);
  const keeps = has(me, 'KEEP_ACCOUNTS');
  return (
    <>
      <Title beside={<Download list="people" query={filters} />}>{say('人員與帳號', 'People and accounts')}</Title>
      <p>
        <a href="/roles">{say('角色與權限一覽表', 'What each role may do')}</a>
        {keeps && (
          <>
            {'　'}
            <a href="/activation-codes">{say('學生帳號啟用碼', 'Activation codes for students')}</a>
          </>
        )}
      </p>
      <Seek
        query={query}
        fields={[
          { name: 'q', label: say('姓名或編號', 'Name or number') },
          { name: 'className', label: say('班級', 'Class') },
          { name: 'role', label: say('職務', 'Role'), choices: roles.data.value?.roles.map(({ role: code, title }) => [code, title] as const) ?? [] },
          { name: 'kind', label: say('身分', 'Kind'), choices: [['staff', say('教職員', 'Staff')], ['student', say('學生', 'Students')]] },
        ]}
      />
      <Loaded of={pages.of}>
        {(found) => (
          <>
            <Table
              caption={say('人員', 'People')}
              rows={found.flatMap(({ people }) => people)}
              total={found[0]?.total}
              id={({ personId }) => personId}
              columns={columns(keeps)}
              nothing={say('沒有符合的人。教職員由「匯入」的教職員檔登錄。', 'Nobody fits. Staff come in by an import.')}
            />
            <More of={pages} />
          </>
        )}
      </Loaded>
    </>
  );
}

function columns(keeps: boolean): readonly Column<Person>[] {
  return [
    { head: say('姓名', 'Name'), cell: ({ personId, name }) => (keeps ? <a href={`/people/${personId}`}>{name}</a> : name), sort: ({ name }) => name },
    { head: say('編號', 'Number'), cell: ({ staffNumber, studentNumber }) => staffNumber ?? studentNumber },
    { head: say('職務', 'Roles'), cell: ({ roles }) => roles.map(({ title }) => title).join('、') },
    { head: say('班級', 'Class'), cell: place, sort: place },
    { head: say('帳號', 'Account'), cell: (person) => <InUse of={person} /> },
  ];
}

function place({ className = '', seat }: Person): string {
  return seat === undefined ? className : say(`${className} ${seat} 號`, `${className}, seat ${seat}`);
}

/** Whether somebody's account may be used. */
export function InUse({ of: { active } }: { of: Person }) {
  return active ? <Tag kind="done">{say('使用中', 'In use')}</Tag> : <Tag kind="bad">{say('已停用', 'Disabled')}</Tag>;
}
