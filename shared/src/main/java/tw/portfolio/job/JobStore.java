package tw.portfolio.job;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tw.portfolio.history.Change;
import tw.portfolio.kernel.store.AskedOnce;
import tw.portfolio.kernel.store.IdempotencyKey;
import tw.portfolio.kernel.store.StoredPage;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;

/** Where jobs are kept. */
public interface JobStore {
  /**
   * Writes down a job that is asked for, with its line in the school's history.
   *
   * @param request makes sure that the same request, sent twice, asks for one job
   */
  AskedOnce<JobId> ask(Job job, Change line, Optional<IdempotencyKey> request);

  /** A job. */
  Optional<Job> find(SchoolCode school, JobId id);

  /**
   * The school's jobs of one kind, newest first.
   *
   * @param after the cursor of the page, none for the first one
   */
  StoredPage<Job> page(SchoolCode school, JobKind kind, Optional<String> after, int most);

  /** The jobs that are about one student, newest first. */
  StoredPage<Job> page(SchoolCode school, PersonId about, Optional<String> after, int most);

  /**
   * Jobs of every school on which a worker should be at work, but nothing has happened for some
   * time, the longest silent first. One round trip.
   */
  List<Job> silent(Instant since, Instant until);

  /**
   * Takes a job one step further.
   *
   * @param job what it is to be; its version is one more than what it was
   * @param line what the school's history says of it, if anything
   * @return false if somebody else took it further in the meantime, so that nothing has changed
   */
  boolean advance(Job job, Optional<Change> line);

  /** Writes a line of history about a job that does not change by it, such as a download. */
  void tell(Job job, Change line);
}
