import { answer, api } from '../../api/client';
import type { Loading } from '../../api/load';
import { Refused } from '../../api/problem';
import { Act } from '../../form/act';
import { WithReason } from '../../form/reason';
import { pieces, people } from '../../text/numbers';
import { say } from '../../text/say';
import { Banner, tell } from '../../ui/page';
import { type Submission, handedIn, underWay } from './state';

/** What can be done with it now: confirm its numbers, call it off, or take it back whole. */
export function Next({ of, in: loading }: { of: Submission; in: Loading<Submission> }) {
  const { submissionId, figures } = of;
  const params = { path: { submissionId } };

  async function confirm(): Promise<void> {
    if (!figures) return;
    const { students, pieces: count, leftOut } = figures;
    try {
      await answer(api.POST('/submissions/{submissionId}/confirmation', { params, body: { students, pieces: count, leftOut } }));
    } catch (error) {
      // The refusal tells that the numbers are others now; those are shown beside it.
      if (error instanceof Refused && error.status === 409) await loading.reload();
      throw error;
    }
    await loading.reload();
    tell(say('已確認，開始提交。', 'Confirmed; it is being handed in.'));
  }
  async function callOff(): Promise<void> {
    await answer(api.DELETE('/submissions/{submissionId}', { params }));
    await loading.reload();
    tell(say('已取消，沒有任何資料被改變。', 'Called off; nothing was changed.'));
  }
  async function withdraw(reason: string): Promise<void> {
    await answer(api.POST('/submissions/{submissionId}/withdrawal', { params, body: { reason } }));
    await loading.reload();
    tell(say('開始撤回。', 'It is being taken back.'));
  }

  if (of.state === 'planned' && of.purpose === 'submission' && figures?.pieces === 0) {
    return (
      <Banner kind="warn">
        <p>{say('這個範圍沒有可以提交的。請先處理下面列的原因，再計算一次。', 'Nothing can be handed in here. Settle what is listed below, then count again.')}</p>
        <div class="buttons">
          <Act act={callOff}>{say('取消', 'Call it off')}</Act>
        </div>
      </Banner>
    );
  }
  if (of.state === 'planned' && of.purpose === 'submission' && figures) {
    const words = say(`確認提交 ${people(figures.students)}、${pieces(figures.pieces)}`, `Hand in ${pieces(figures.pieces)} of ${people(figures.students)}`);
    return (
      <Banner kind="warn">
        <p>
          {say(
            `請核對數字。確認後，這 ${people(figures.students)}的勾選就鎖定；未列入的 ${figures.leftOut} 筆列在下面，請先處理或確定不列入。`,
            `Look at the numbers. Once you confirm them, these choices are locked. ${figures.leftOut} are left out, and listed below: settle them first, or go on without them.`,
          )}
        </p>
        <div class="buttons">
          <Act act={confirm}>{words}</Act>
          <Act quiet act={callOff}>
            {say('取消，不提交', 'Call it off')}
          </Act>
        </div>
      </Banner>
    );
  }
  if (handedIn(of)) {
    return (
      <div class="buttons">
        <WithReason
          title={say('撤回這次提交', 'Take this back')}
          about={
            <p>
              {say(
                '全部撤回：每一件回到「已勾選」，學生可以重新勾選。匯入收訖明細以後就不能撤回。',
                'All of it: every piece is chosen again, and students may choose otherwise. Not once a receipt was imported.',
              )}
            </p>
          }
          send={withdraw}
        >
          {say('撤回提交', 'Take it back')}
        </WithReason>
      </div>
    );
  }
  const cancellable = of.state === 'planning' || (of.purpose === 'draft' && underWay(of));
  return cancellable ? (
    <div class="buttons">
      <Act quiet act={callOff}>
        {say('取消', 'Call it off')}
      </Act>
    </div>
  ) : null;
}
