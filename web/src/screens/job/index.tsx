import { answer, api } from '../../api/client';
import { useLoad } from '../../api/load';
import { time } from '../../text/dates';
import { say } from '../../text/say';
import { type Job, JobView, useJob } from '../../ui/job';
import { Loaded } from '../../ui/loaded';
import { Title } from '../../ui/page';
import type { ScreenProps } from '../screen';
import { Next } from './next';
import { Outcome } from './outcome';

/** A background job, to which its notice leads. */
export default function OneJob({ params }: ScreenProps) {
  const jobId = params['id'] ?? '';
  const job = useLoad(() => answer(api.GET('/jobs/{jobId}', { params: { path: { jobId } } })), [jobId]);
  return (
    <>
      <Title>{job.data.value?.kindName ?? say('作業', 'A job')}</Title>
      <Loaded of={job}>{(first) => <Shown first={first} />}</Loaded>
    </>
  );
}

function Shown({ first }: { first: Job }) {
  const job = useJob(first);
  const { title, askedBy, askedAt } = job.value;
  return (
    <>
      <p>
        {title} <span class="quiet">{`${askedBy}　${time(askedAt)}`}</span>
      </p>
      <JobView of={job} />
      <Next of={job} />
      <Outcome of={job.value} />
    </>
  );
}
