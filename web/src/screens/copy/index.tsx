import { answer, api } from '../../api/client';
import { type Loading, useLoad } from '../../api/load';
import { useForm } from '../../form/form';
import { Form } from '../../form/view';
import { time } from '../../text/dates';
import { say } from '../../text/say';
import { type Job, JobTag, JobView, useJob } from '../../ui/job';
import { Loaded } from '../../ui/loaded';
import { Banner, Title, tell } from '../../ui/page';

/** One's own copy of all that the platform has, for as long as one is at the school and where it lets leavers. */
export default function OwnCopy() {
  const jobs = useLoad(async () => {
    const page = await answer(api.GET('/me/jobs', { params: { query: { limit: 20 } } }));
    return page.jobs.filter(({ kind }) => kind === 'own-copy');
  }, []);
  return (
    <>
      <Title>{say('下載我的學習歷程', 'My own copy')}</Title>
      <p>
        {say(
          '平臺上您的全部資料做成一個 ZIP 檔：課程學習成果與多元表現的檔案與簡述、認證、勾選、自傳與學習計畫、修課與校內紀錄、諮詢紀錄、異動歷程，另附可以列印的頁面。',
          'All that the platform has of you in one ZIP: your work with its files, certifications, choices, statement, records, consultations and history, with pages to print.',
        )}
      </p>
      <Banner kind="warn">
        {say(
          '檔案裡有個人資料，而且沒有密碼。請不要在公用電腦下載；下載後請自己保管，不要傳給別人。',
          'It holds personal data and has no password. Do not fetch it at a shared computer, and keep it to yourself.',
        )}
      </Banner>
      <Loaded of={jobs}>{(own) => <Copies of={own} in={jobs} />}</Loaded>
    </>
  );
}

function Copies({ of: [latest, ...earlier], in: jobs }: { of: readonly Job[]; in: Loading<Job[]> }) {
  const form = useForm({
    start: {},
    send: async () => {
      const made = await answer(api.POST('/me/copies'));
      const others = (jobs.data.value ?? []).filter(({ jobId }) => jobId !== made.jobId);
      jobs.put([made, ...others]);
      tell(say('已開始製作，做好了會通知您。', 'It is being made. You will be told when it is ready.'));
    },
  });
  return (
    <>
      {latest && <Latest key={latest.jobId} first={latest} />}
      <Form of={form} submit={latest ? say('重新製作一份', 'Make another') : say('製作我的學習歷程', 'Make my copy')}>
        <p class="hint">{say('隨時可以申請，一天最多 3 份。', 'At any time, three a day.')}</p>
      </Form>
      {earlier.length > 0 && (
        <>
          <h2>{say('先前的', 'Earlier ones')}</h2>
          <ul class="rows">
            {earlier.map((job) => (
              <li key={job.jobId}>
                <a href={`/jobs/${job.jobId}`}>{time(job.askedAt)}</a>
                <JobTag of={job} />
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function Latest({ first }: { first: Job }) {
  const job = useJob(first);
  return (
    <section>
      <h2>{say(`${time(job.value.askedAt)} 申請的`, `Asked for on ${time(job.value.askedAt)}`)}</h2>
      <JobView of={job} />
    </section>
  );
}
