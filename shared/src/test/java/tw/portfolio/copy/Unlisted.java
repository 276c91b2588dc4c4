package tw.portfolio.copy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tw.portfolio.history.Change;
import tw.portfolio.job.Job;
import tw.portfolio.job.JobId;
import tw.portfolio.job.JobKind;
import tw.portfolio.job.JobStore;
import tw.portfolio.kernel.store.AskedOnce;
import tw.portfolio.kernel.store.IdempotencyKey;
import tw.portfolio.kernel.store.StoredPage;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;

/** Jobs whose lists were read a moment before the last of them was asked for. */
record Unlisted(JobStore jobs) implements JobStore {
  @Override
  public AskedOnce<JobId> ask(Job job, Change line, Optional<IdempotencyKey> request) {
    return jobs.ask(job, line, request);
  }

  @Override
  public Optional<Job> find(SchoolCode school, JobId id) {
    return jobs.find(school, id);
  }

  @Override
  public StoredPage<Job> page(SchoolCode school, JobKind kind, Optional<String> after, int most) {
    return new StoredPage<>(List.of(), Optional.empty());
  }

  @Override
  public StoredPage<Job> page(SchoolCode school, PersonId about, Optional<String> after, int most) {
    return new StoredPage<>(List.of(), Optional.empty());
  }

  @Override
  public List<Job> silent(Instant since, Instant until) {
    return List.of();
  }

  @Override
  public boolean advance(Job job, Optional<Change> line) {
    return jobs.advance(job, line);
  }

  @Override
  public void tell(Job job, Change line) {
    jobs.tell(job, line);
  }
}
