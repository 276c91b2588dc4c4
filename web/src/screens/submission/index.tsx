import { useEffect } from 'preact/hooks';
import { answer, api } from '../../api/client';
import { type Loading, useLoad } from '../../api/load';
import { time } from '../../text/dates';
import { pieces, people, size } from '../../text/numbers';
import { lines, say } from '../../text/say';
import { Loaded } from '../../ui/loaded';
import { Banner, Facts, Title } from '../../ui/page';
import type { ScreenProps } from '../screen';
import { Classes } from './classes';
import { Next } from './next';
import { Problems } from './problems';
import { State, type Submission, underWay } from './state';
import { SubmissionFiles } from './files';

const PACE = 2500;

/** One handing in, or a draft of it: its numbers, what is to be done now, what is left out, and its files. */
export default function OneSubmission({ params }: ScreenProps) {
  const submissionId = params['id'] ?? '';
  const one = useLoad(() => answer(api.GET('/submissions/{submissionId}', { params: { path: { submissionId } } })), [submissionId]);
  const now = one.data.value;
  useEffect(() => {
    if (!now || !underWay(now)) return undefined;
    const timer = setInterval(() => void one.reload(), PACE);
    return () => clearInterval(timer);
  }, [submissionId, now?.state]);
  return (
    <>
      <Title beside={<a href="/submissions">{say('全部的提交', 'All of them')}</a>}>{now?.title ?? say('提交', 'Handing in')}</Title>
      <Loaded of={one}>{(submission) => <Shown of={submission} in={one} />}</Loaded>
    </>
  );
}

function Shown({ of, in: loading }: { of: Submission; in: Loading<Submission> }) {
  const { figures, progress, failure, withdrawal, receiptedAt, confirmedBy, confirmedAt, stalled } = of;
  return (
    <>
      <div role="status">
        <State of={of} />
      </div>
      {underWay(of) && <Progress of={progress} />}
      {stalled && <Banner kind="warn">{say('20 分鐘沒有進展。回到「提交」，用同樣的內容再辦理一次就會接續。', 'Nothing has happened for 20 minutes. Ask for the same once more, and it goes on.')}</Banner>}
      {failure && <Banner kind="bad">{lines(failure.detail)}</Banner>}
      {figures && (
        <Facts
          of={[
            [of.state === 'planned' ? say('會提交', 'Would go in') : say('列入', 'In it'), `${people(figures.students)}，${pieces(figures.pieces)}`],
            [say('未列入', 'Left out'), String(figures.leftOut)],
            [say('本學年不提交', 'Hand in nothing'), people(figures.declined)],
            [say('先前已提交', 'Handed in before'), pieces(figures.handedInBefore)],
            ...(confirmedBy === undefined ? [] : [[say('確認', 'Confirmed'), `${confirmedBy}　${time(confirmedAt ?? of.updatedAt)}`] as const]),
            ...(withdrawal === undefined ? [] : [[say('撤回', 'Taken back'), `${withdrawal.by}　${time(withdrawal.at)}　${withdrawal.reason}`] as const]),
            ...(receiptedAt === undefined ? [] : [[say('收訖明細', 'Receipt'), say(`${time(receiptedAt)} 匯入，不能再撤回`, `Imported ${time(receiptedAt)}; it can't be taken back any more`)] as const]),
          ]}
        />
      )}
      <Next of={of} in={loading} />
      <SubmissionFiles of={of} />
      <Problems of={of} />
      <Classes of={of} />
    </>
  );
}

function Progress({ of: { done, total, bytes, totalBytes } }: { of: Submission['progress'] }) {
  const label = say('進度', 'Progress');
  return (
    <>
      {total === 0 ? (
        <progress aria-label={label} />
      ) : (
        <div class="meter">
          <span>
            {label}{' '}
            <b>
              {done} / {total}
            </b>
          </span>
          <progress value={done} max={total} aria-label={label} />
          {totalBytes > 0 && (
            <p class="quiet">
              {size(bytes)} / {size(totalBytes)}
            </p>
          )}
        </div>
      )}
      <p class="quiet">{say('可以離開這一頁，做好了會通知您。', 'You may leave this page; you will be told when it is done.')}</p>
    </>
  );
}
