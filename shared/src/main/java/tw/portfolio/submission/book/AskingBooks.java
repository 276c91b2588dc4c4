package tw.portfolio.submission.book;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tw.portfolio.access.Permission;
import tw.portfolio.access.Permits;
import tw.portfolio.job.AskingJobs;
import tw.portfolio.job.Job;
import tw.portfolio.job.JobKind;
import tw.portfolio.job.JobRefusal;
import tw.portfolio.job.JobRequest;
import tw.portfolio.kernel.store.KeyedRequest;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.school.Problem;
import tw.portfolio.school.Refusals;

/** An office asks for national books. What can't be made is refused at once. */
public final class AskingBooks {
  private final AskingJobs jobs;
  private final BookSettingsStore settings;
  private final Permits permits;

  /**
   * Asks for these jobs.
   *
   * @param settings what the school has set for its books
   */
  public AskingBooks(AskingJobs jobs, BookSettingsStore settings, Permits permits) {
    this.jobs = jobs;
    this.settings = settings;
    this.permits = permits;
  }

  /**
   * Asks for books, which changes nothing of the school.
   *
   * @param keyed by which a repeated request gets the same job
   */
  public Answer<Job> ask(Actor actor, BookOrder order, Optional<KeyedRequest> keyed, Instant now) {
    return permits
        .permitted(actor, Permission.MAKE_BOOKS)
        .then(
            _ ->
                BookProblems.fault(order, settings.of(actor.school()))
                    .map(fault -> Answer.<Job>refused(problem(fault)))
                    .orElseGet(() -> asked(actor, order, keyed, now)));
  }

  private Answer<Job> asked(
      Actor actor, BookOrder order, Optional<KeyedRequest> keyed, Instant now) {
    return jobs.ask(actor, JobRequest.of(JobKind.BOOKS, order.title(), order.stored()), keyed, now);
  }

  private static Problem problem(JobRefusal fault) {
    return Refusals.invalid(
        List.of(new Problem.Field(BookProblems.field(fault), fault.chinese(), fault.english())));
  }
}
