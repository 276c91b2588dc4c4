import { useSignal } from '@preact/signals';
import { type Of, answer, api, file } from '../../api/client';
import { Act } from '../../form/act';
import { WithReason } from '../../form/reason';
import { day } from '../../text/dates';
import { people } from '../../text/numbers';
import { say } from '../../text/say';
import { Dialog } from '../../ui/dialog';
import { show } from '../../ui/files';
import { Tag, tell } from '../../ui/page';
import { Attendance } from './attendance';
import { TrainingForm } from './training-form';

type Training = Of<'Training'>;

const KINDS = { planned: 'wait', held: 'done', cancelled: 'plain' } as const;
const ENGLISH = { planned: 'Planned', held: 'Held', cancelled: 'Called off' } as const;

/** One of them, with what its office does with it: change, call off, print the list to sign, write down who came. */
export function One({ of, keeps, changed }: { of: Training; keeps: boolean; changed: () => Promise<void> }) {
  const { trainingId, version, title, kindName, date, time, place, audienceNames, others, state, stateName, present, listed, guests } = of;
  const open = useSignal<'plan' | 'attendance' | undefined>(undefined);
  const finish = async () => {
    open.value = undefined;
    await changed();
  };
  const isParents = of.kind === 'parents';
  return (
    <section>
      <h2>
        {title} <Tag kind={KINDS[state]}>{say(stateName, ENGLISH[state])}</Tag>
      </h2>
      <p>
        {kindName}・{day(date)} {time}・{place}
        <br />
        <span class="quiet">
          {say('對象：', 'For ')}
          {[...audienceNames, ...(others === '' ? [] : [others])].join('、')}
          {state === 'held' && say(`・出席 ${present}／${listed}，其他 ${people(guests)}`, ` · ${present} of ${listed} came, and ${guests} others`)}
        </span>
      </p>
      {keeps && state !== 'cancelled' && (
        <div class="buttons">
          <button type="button" class="quiet" onClick={() => (open.value = 'attendance')}>
            {say('登錄出席', 'Who came')}
          </button>
          <Act quiet act={async () => show(await file(`/trainings/${trainingId}/page`))}>
            {say('列印簽到表', 'Print the list to sign')}
          </Act>
          {state === 'planned' && (
            <>
              <button type="button" class="quiet" onClick={() => (open.value = 'plan')}>
                {say('修改', 'Change')}
              </button>
              <WithReason
                title={say(`取消「${title}」`, `Call “${title}” off`)}
                send={async (reason) => {
                  await answer(api.DELETE('/trainings/{trainingId}', { params: { path: { trainingId } }, body: { version, reason } }));
                  tell(say('已取消。', 'Called off.'));
                  await changed();
                }}
              >
                {say('取消這一場', 'Call it off')}
              </WithReason>
            </>
          )}
        </div>
      )}
      <Dialog title={open.value === 'plan' ? say('修改', 'Change') : isParents ? say('有家長到場的學生', 'Students for whom somebody came') : say('登錄出席', 'Who came')} open={open.value !== undefined} close={() => (open.value = undefined)}>
        {open.value === 'plan' && <TrainingForm of={of} done={finish} />}
        {open.value === 'attendance' && <Attendance of={of} done={finish} />}
      </Dialog>
    </section>
  );
}
