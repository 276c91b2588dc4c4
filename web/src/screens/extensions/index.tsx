import { type Of, answer, api } from '../../api/client';
import { usePages } from '../../api/pages';
import { WithReason } from '../../form/reason';
import { day, time } from '../../text/dates';
import { both, say } from '../../text/say';
import { Download } from '../../ui/download';
import { Loaded } from '../../ui/loaded';
import { More } from '../../ui/more';
import { Tag, Title, tell } from '../../ui/page';
import { Seek, sought } from '../../ui/seek';
import { Table } from '../../ui/table';
import type { ScreenProps } from '../screen';
import { Extend } from './extend';
import { WINDOWS } from './windows';

/** More time for one student or class: those that run, and a new one. */
export default function Extensions({ me, query }: ScreenProps) {
  const { window, state } = sought(query, ['window', 'state']);
  const filters = { ...(window ? { window: window as Of<'ExtendedWindow'> } : {}), ...(state ? { state: state as 'running' | 'over' } : {}) };
  const pages = usePages((cursor) => answer(api.GET('/extensions', { params: { query: { ...filters, ...cursor } } })), [query.toString()]);
  return (
    <>
      <Title beside={<Download list="extensions" query={filters} />}>{say('個別延長', 'More time')}</Title>
      <p>
        {say('解鎖已提交的勾選或已認證的成果，請到', 'To unlock a choice or a certified piece, go to ')}
        <a href="/unlocks">{say('解鎖', 'Unlocking')}</a>
        {say('。', '.')}
      </p>
      <Extend me={me} done={pages.of.reload} />
      <h2>{say('延長過的', 'Given')}</h2>
      <Seek
        query={query}
        fields={[
          { name: 'window', label: say('項目', 'What'), choices: WINDOWS.map(([code, name]) => [code, both(name)] as const) },
          { name: 'state', label: say('狀態', 'State'), choices: [['running', say('延長中', 'Running')], ['over', say('已結束', 'Over')]] },
        ]}
      />
      <Loaded of={pages.of}>
        {(found) => (
          <>
            <Table
              caption={say('個別延長', 'More time')}
              rows={found.flatMap(({ extensions }) => extensions)}
              id={({ extensionId }) => extensionId}
              columns={[
                { head: say('給誰', 'Whom'), cell: whom },
                { head: say('項目', 'What'), cell: ({ name }) => name },
                { head: say('延長到', 'Until'), cell: ({ until }) => day(until), sort: ({ until }) => until },
                { head: say('狀態', 'State'), cell: ({ over }) => (over ? <Tag>{say('已結束', 'Over')}</Tag> : <Tag kind="wait">{say('延長中', 'Running')}</Tag>) },
                { head: say('原因', 'Why'), cell: ({ reason }) => reason },
                { head: say('辦理', 'By'), cell: ({ by, at }) => `${by}，${time(at)}` },
                { head: say('取消', 'Withdraw'), cell: (one) => !one.over && <Withdraw of={one} done={pages.of.reload} /> },
              ]}
              nothing={say('沒有個別延長。', 'There is none.')}
            />
            <More of={pages} />
          </>
        )}
      </Loaded>
    </>
  );
}

function whom({ className, studentName = '', place, students }: Of<'Extension'>): string {
  if (className !== undefined) return say(`${className} 全班 ${students} 人`, `all ${students} of ${className}`);
  return place ? `${place.className} ${place.seat} ${studentName}` : studentName;
}

function Withdraw({ of, done }: { of: Of<'Extension'>; done: () => Promise<void> }) {
  return (
    <WithReason
      title={say('取消這個延長', 'Withdraw this')}
      label={say(`取消 ${whom(of)} 的延長`, `Withdraw that of ${whom(of)}`)}
      about={<p>{say(`${whom(of)}的「${of.name}」立刻回到一般期程。`, `For ${whom(of)} the ordinary days count again at once.`)}</p>}
      send={async (reason) => {
        await answer(api.DELETE('/extensions/{extensionId}', { params: { path: { extensionId: of.extensionId } }, body: { reason } }));
        await done();
        tell(say('已取消延長。', 'Withdrawn.'));
      }}
    >
      {say('取消延長', 'Withdraw')}
    </WithReason>
  );
}
