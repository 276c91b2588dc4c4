package tw.portfolio.submission.precheck;

import java.time.Instant;
import java.util.Optional;
import tw.portfolio.job.AskingJobs;
import tw.portfolio.job.Job;
import tw.portfolio.job.JobKind;
import tw.portfolio.job.JobRequest;
import tw.portfolio.kernel.store.KeyedRequest;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.submission.source.SourceScope;

/** An office asks what would be refused if it were handed in now. */
public final class AskingPrechecks {
  private final AskingJobs jobs;

  /** Asks for these jobs. */
  public AskingPrechecks(AskingJobs jobs) {
    this.jobs = jobs;
  }

  /**
   * Asks for a pre-check, which changes nothing.
   *
   * @param scope of what, of the school of whoever asks
   * @param keyed by which a repeated request gets the same job
   */
  public Answer<Job> ask(
      Actor actor, SourceScope scope, Optional<KeyedRequest> keyed, Instant now) {
    return jobs.ask(
        actor, JobRequest.of(JobKind.PRECHECK, scope.chinese(), scope.stored()), keyed, now);
  }
}
