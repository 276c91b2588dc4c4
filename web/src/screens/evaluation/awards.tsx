import { useSignal } from '@preact/signals';
import { type Of, answer, api } from '../../api/client';
import { useLoad } from '../../api/load';
import { WithReason } from '../../form/reason';
import { type Me, has } from '../../shell/me';
import { schoolYear, term } from '../../text/dates';
import { say } from '../../text/say';
import { Dialog } from '../../ui/dialog';
import { Download } from '../../ui/download';
import { Loaded } from '../../ui/loaded';
import { Tag, tell } from '../../ui/page';
import { Seek, sought } from '../../ui/seek';
import { type Column, Table } from '../../ui/table';
import { AwardForm } from './award-form';
import { Decide } from './decide';

type Award = Of<'Award'>;

const KINDS = { proposed: 'wait', agreed: 'done', declined: 'plain', withdrawn: 'plain' } as const;
const ENGLISH = { proposed: 'Proposed', agreed: 'Agreed', declined: 'Not agreed', withdrawn: 'Taken back' } as const;

/** Awards: the executive secretary proposes, the working group decides in a meeting. */
export function Awards({ me, query }: { me: Me; query: URLSearchParams }) {
  const filters = sought(query, ['year']);
  const page = useLoad(() => answer(api.GET('/awards', { params: { query: filters } })), [query.get('year')]);
  const open = useSignal<{ award?: Award; what: 'propose' | 'decide' } | undefined>(undefined);
  const proposes = has(me, 'EVALUATE');
  const decides = has(me, 'DECIDE_AWARDS');
  const finish = async () => {
    open.value = undefined;
    await page.reload();
  };
  const acting: Column<Award> = {
    head: say('辦理', 'Act'),
    cell: (award) =>
      award.state === 'proposed' && (
        <>
          {decides && (
            <button type="button" aria-label={say(`登錄 ${award.name} 的議決`, `Enter the decision on ${award.name}`)} onClick={() => (open.value = { award, what: 'decide' })}>
              {say('登錄議決', 'Enter the decision')}
            </button>
          )}
          {proposes && (
            <>
              <button type="button" class="quiet" aria-label={say(`修改 ${award.name}`, `Change ${award.name}`)} onClick={() => (open.value = { award, what: 'propose' })}>
                {say('修改', 'Change')}
              </button>
              <WithReason
                title={say(`撤回 ${award.name} 的提報`, `Take back ${award.name}`)}
                label={say(`撤回 ${award.name}`, `Take back ${award.name}`)}
                send={async (reason) => {
                  await answer(api.DELETE('/awards/{awardId}', { params: { path: { awardId: award.awardId } }, body: { version: award.version, reason } }));
                  tell(say('已撤回提報。', 'Taken back.'));
                  await page.reload();
                }}
              >
                {say('撤回', 'Take back')}
              </WithReason>
            </>
          )}
        </>
      ),
  };
  return (
    <>
      <Seek
        query={query}
        fields={[{ name: 'year', label: say('學年度', 'School year'), always: String(me.year), choices: [0, 1, 2].map((ago) => [String(me.year - ago), schoolYear(me.year - ago)] as const) }]}
      />
      {proposes && (
        <div class="buttons">
          <button type="button" onClick={() => (open.value = { what: 'propose' })}>
            {say('提報敘獎', 'Propose an award')}
          </button>
        </div>
      )}
      <Loaded of={page}>
        {({ awards }) => (
          <Table
            caption={say('敘獎', 'Awards')}
            rows={awards}
            id={({ awardId }) => awardId}
            columns={[
              { head: say('學期', 'Semester'), cell: ({ year, semester }) => term(year, semester) },
              { head: say('姓名或單位', 'Who'), cell: ({ name, office }) => `${name}　${office}` },
              { head: say('事由', 'For what'), cell: ({ merit }) => merit },
              { head: say('提報', 'Proposed'), cell: ({ kind }) => kind },
              { head: say('議決', 'Decided'), cell: ({ decision }) => decision && `${decision.kind ?? say('未通過', 'not agreed')}${decision.note === '' ? '' : `（${decision.note}）`}` },
              { head: say('狀態', 'State'), cell: ({ state, stateName }) => <Tag kind={KINDS[state]}>{say(stateName, ENGLISH[state])}</Tag> },
              acting,
            ]}
            nothing={say('這個學年度還沒有提報。', 'None this year.')}
          />
        )}
      </Loaded>
      <Download list="awards" query={filters} />
      <Dialog title={open.value?.what === 'decide' ? say('登錄議決', 'Enter the decision') : say('提報敘獎', 'Propose an award')} open={open.value !== undefined} close={() => (open.value = undefined)}>
        {open.value?.what === 'propose' && <AwardForm me={me} {...(open.value.award ? { of: open.value.award } : {})} done={finish} />}
        {open.value?.what === 'decide' && open.value.award && <Decide of={open.value.award} done={finish} />}
      </Dialog>
    </>
  );
}
