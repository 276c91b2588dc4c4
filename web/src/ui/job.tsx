import { type Signal, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { type Of, answer, api } from '../api/client';
import { Busy } from '../form/view';
import { time } from '../text/dates';
import { lines, say } from '../text/say';
import { Files } from './files';
import { Trouble } from './loaded';
import { Banner, Tag } from './page';

export type Job = Of<'Job'>;

/** How often a job that is under way is asked for again. */
const PACE = 2500;

const ENGLISH: Record<Job['state'], string> = {
  awaitingFile: 'Waiting for its file',
  working: 'Under way',
  prepared: 'To be confirmed',
  done: 'Done',
  refused: 'Not possible',
  failed: 'Failed',
  cancelled: 'Called off',
};
const KINDS = {
  awaitingFile: 'wait',
  working: 'wait',
  prepared: 'warn',
  done: 'done',
  refused: 'bad',
  failed: 'bad',
  cancelled: 'plain',
} as const;

/** How far a job is, in a word. */
export function JobTag({ of: { state, stateName } }: { of: Job }) {
  return <Tag kind={KINDS[state]}>{say(stateName, ENGLISH[state])}</Tag>;
}

/** A job as it is now: asked for again while it is under way, so that a screen can be left and come back to. */
export function useJob(first: Job): Signal<Job> {
  const job = useSignal(first);
  const { jobId, state } = job.value;
  useEffect(() => {
    if (state !== 'working') return undefined;
    const timer = setInterval(() => {
      // Without a connection it is asked again the next time.
      answer(api.GET('/jobs/{jobId}', { params: { path: { jobId } } })).then(
        (now) => (job.value = now),
        () => undefined,
      );
    }, PACE);
    return () => clearInterval(timer);
  }, [jobId, state]);
  return job;
}

/** A job: its progress, what came of it, and its files, each by a link of its own. Nothing is confirmed here. */
export function JobView({ of: job }: { of: Signal<Job> }) {
  const { progress, summary, refusal, state, files = [], expiresAt } = job.value;
  return (
    <>
      <div role="status">
        <JobTag of={job.value} /> {state === 'done' && summary}
      </div>
      {state === 'working' && <Progress of={progress} />}
      {refusal && <Banner kind="bad">{lines(refusal.detail)}</Banner>}
      {state === 'failed' && (
        <Banner kind="bad">
          {say('處理時發生錯誤，請再申請一次；如果又發生，請向資訊組提問。', 'It failed. Ask for it once more; if it fails again, ask the information office.')}
        </Banner>
      )}
      <Fetching of={job.value} />
      {files.length > 0 && expiresAt !== undefined && (
        <p class="quiet">{say(`檔案保存到 ${time(expiresAt)}。`, `Its files are kept until ${time(expiresAt)}.`)}</p>
      )}
      {state === 'working' && <CallOff of={job} />}
    </>
  );
}

function Progress({ of: progress = { done: 0, total: 0 } }: { of: Job['progress'] }) {
  const label = say('進度', 'Progress');
  return (
    <>
      {progress.total === 0 ? (
        <progress aria-label={label} />
      ) : (
        <div class="meter">
          <span>
            {label}{' '}
            <b>
              {progress.done} / {progress.total}
            </b>
          </span>
          <progress value={progress.done} max={progress.total} aria-label={label} />
        </div>
      )}
      <p class="quiet">{say('可以離開這一頁，做好了會通知您。', 'You may leave this page; you will be told when it is done.')}</p>
    </>
  );
}

function Fetching({ of: { jobId, files = [] } }: { of: Job }) {
  const trouble = useSignal<unknown>(undefined);
  async function fetchFile(name: string): Promise<void> {
    trouble.value = undefined;
    try {
      const params = { path: { jobId } };
      const { url } = await answer(api.POST('/jobs/{jobId}/links', { params, body: { name } }));
      location.assign(url);
    } catch (error) {
      trouble.value = error;
    }
  }
  if (files.length === 0) return null;
  return (
    <>
      {trouble.value !== undefined && <Trouble with={trouble.value} />}
      <Files of={files.map(({ name, bytes }) => ({ name, bytes, open: () => void fetchFile(name) }))} />
    </>
  );
}

function CallOff({ of: job }: { of: Signal<Job> }) {
  const busy = useSignal(false);
  const trouble = useSignal<unknown>(undefined);
  async function callOff(): Promise<void> {
    busy.value = true;
    try {
      const params = { path: { jobId: job.value.jobId } };
      job.value = await answer(api.DELETE('/jobs/{jobId}', { params }));
    } catch (error) {
      trouble.value = error;
    } finally {
      busy.value = false;
    }
  }
  return (
    <>
      {trouble.value !== undefined && <Trouble with={trouble.value} />}
      <Busy quiet busy={busy.value} onClick={() => void callOff()}>
        {say('取消', 'Call it off')}
      </Busy>
    </>
  );
}
