import { useSignal } from '@preact/signals';
import { type Of, answer, api, file } from '../../api/client';
import { useLoad } from '../../api/load';
import { Attachments } from '../../attachments/list';
import { Act } from '../../form/act';
import { WithReason } from '../../form/reason';
import { type Me, has } from '../../shell/me';
import { day, schoolYear, semester } from '../../text/dates';
import { say } from '../../text/say';
import { Dialog } from '../../ui/dialog';
import { show } from '../../ui/files';
import { Loaded } from '../../ui/loaded';
import { Banner, Nothing, Tag, tell } from '../../ui/page';
import { Seek, sought } from '../../ui/seek';
import { MeetingForm } from './meeting-form';
import { MinutesForm } from './minutes-form';

type Meeting = Of<'Meeting'>;
type Group = Of<'WorkingGroup'>;

const STATES = { planned: 'wait', held: 'warn', approved: 'done', cancelled: 'plain' } as const;
const ENGLISH = { planned: 'Planned', held: 'Held', approved: 'Approved', cancelled: 'Called off' } as const;

/** A year's meetings: planned by the executive secretary, approved by the convener. */
export function MeetingsOfYear({ me, query, group }: { me: Me; query: URLSearchParams; group: Group }) {
  const filters = sought(query, ['year']);
  const page = useLoad(() => answer(api.GET('/group/meetings', { params: { query: filters } })), [query.get('year')]);
  const adding = useSignal(false);
  const keeps = has(me, 'KEEP_MEETINGS');
  return (
    <>
      <Seek
        query={query}
        fields={[{ name: 'year', label: say('學年度', 'School year'), always: String(me.year), choices: [0, 1, 2].map((ago) => [String(me.year - ago), schoolYear(me.year - ago)] as const) }]}
      />
      {keeps && (
        <div class="buttons">
          <button type="button" onClick={() => (adding.value = true)}>
            {say('排定會議', 'Plan a meeting')}
          </button>
        </div>
      )}
      <Dialog title={say('排定會議', 'Plan a meeting')} open={adding.value} close={() => (adding.value = false)}>
        <MeetingForm done={async () => ((adding.value = false), await page.reload())} />
      </Dialog>
      <Loaded of={page}>
        {({ year, semesters, meetings }) => (
          <>
            {semesters
              .filter(({ missing }) => missing)
              .map(({ semester: half }) => (
                <Banner key={half} kind="warn">
                  {say(`${semester(year, half)}還沒有召開會議；每學期至少一次。`, `No meeting yet in ${semester(year, half)}; there has to be one a semester.`)}
                </Banner>
              ))}
            {meetings.length === 0 && <Nothing>{say('這個學年度還沒有會議。', 'No meeting this year.')}</Nothing>}
            {meetings.map((meeting) => (
              <One key={meeting.meetingId + meeting.version} of={meeting} me={me} group={group} changed={() => page.reload()} />
            ))}
          </>
        )}
      </Loaded>
    </>
  );
}

function One({ of, me, group, changed }: { of: Meeting; me: Me; group: Group; changed: () => Promise<void> }) {
  const { meetingId, version, date, time, place, agenda, state, stateName, present, decisions, minutes, attachments } = of;
  const editing = useSignal<'plan' | 'minutes' | undefined>(undefined);
  const params = { path: { meetingId } };
  const keeps = has(me, 'KEEP_MEETINGS') && (state === 'planned' || state === 'held');
  const finish = async () => {
    editing.value = undefined;
    await changed();
  };
  return (
    <section>
      <h2>
        {day(date)} {time}　{place} <Tag kind={STATES[state]}>{say(stateName, ENGLISH[state])}</Tag>
      </h2>
      <p class="words">{agenda}</p>
      {(state === 'held' || state === 'approved') && (
        <>
          <p>{say(`出席 ${present} 席`, `${present} seats were there`)}</p>
          {decisions.length > 0 && (
            <>
              <h3>{say('決議', 'Decided')}</h3>
              <ol>
                {decisions.map((one) => (
                  <li key={one}>{one}</li>
                ))}
              </ol>
            </>
          )}
          {minutes !== undefined && (
            <details>
              <summary>{say('會議紀錄', 'Minutes')}</summary>
              <p class="words">{minutes}</p>
            </details>
          )}
        </>
      )}
      {attachments && (attachments.length > 0 || keeps) && (
        <Attachments
          of={attachments}
          keep={{
            link: (attachmentId) => answer(api.GET('/group/meetings/{meetingId}/attachments/{attachmentId}', { params: { path: { meetingId, attachmentId } } })),
            ...(keeps
              ? {
                  announce: (files) => answer(api.POST('/group/meetings/{meetingId}/attachments', { params, body: { files } })),
                  remove: (attachmentId) => answer(api.DELETE('/group/meetings/{meetingId}/attachments/{attachmentId}', { params: { path: { meetingId, attachmentId } } })),
                }
              : {}),
            changed,
          }}
        />
      )}
      <div class="buttons">
        {(state === 'held' || state === 'approved') && minutes !== undefined && (
          <Act quiet act={async () => show(await file(`/group/meetings/${meetingId}/page`))}>
            {say('列印會議紀錄', 'Print the minutes')}
          </Act>
        )}
        {has(me, 'APPROVE_MINUTES') && state === 'held' && (
          <Act
            act={async () => {
              await answer(api.POST('/group/meetings/{meetingId}/approval', { params, body: { version } }));
              tell(say('已核定會議紀錄。', 'The minutes are approved.'));
              await changed();
            }}
          >
            {say('核定會議紀錄', 'Approve the minutes')}
          </Act>
        )}
        {keeps && (
          <>
            <button type="button" class="quiet" onClick={() => (editing.value = 'minutes')}>
              {state === 'held' ? say('修改紀錄', 'Change the minutes') : say('登錄出席與紀錄', 'Enter the minutes')}
            </button>
            {state === 'planned' && (
              <>
                <button type="button" class="quiet" onClick={() => (editing.value = 'plan')}>
                  {say('修改', 'Change')}
                </button>
                <WithReason
                  title={say('取消這次會議', 'Call this meeting off')}
                  send={async (reason) => {
                    await answer(api.DELETE('/group/meetings/{meetingId}', { params, body: { version, reason } }));
                    tell(say('已取消會議。', 'Called off.'));
                    await changed();
                  }}
                >
                  {say('取消會議', 'Call it off')}
                </WithReason>
              </>
            )}
          </>
        )}
      </div>
      <Dialog
        title={editing.value === 'minutes' ? say('出席與會議紀錄', 'Attendance and minutes') : say('修改會議', 'Change the meeting')}
        open={editing.value !== undefined}
        close={() => (editing.value = undefined)}
      >
        {editing.value === 'plan' && <MeetingForm of={of} done={finish} />}
        {editing.value === 'minutes' && <MinutesForm of={of} group={group} done={finish} />}
      </Dialog>
    </section>
  );
}
