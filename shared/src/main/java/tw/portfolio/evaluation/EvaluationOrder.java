package tw.portfolio.evaluation;

import java.time.Instant;
import java.util.Optional;
import tw.portfolio.job.AskingJobs;
import tw.portfolio.job.Job;
import tw.portfolio.job.JobKind;
import tw.portfolio.job.JobRequest;
import tw.portfolio.kernel.document.Document;
import tw.portfolio.kernel.store.KeyedRequest;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.school.Semester;
import tw.portfolio.school.Term;

/** The executive secretary asks what was done in a semester (附件1: 8月、2月). */
public final class EvaluationOrder {
  private static final String YEAR = "year";
  private static final String SEMESTER = "semester";

  private final AskingJobs jobs;

  /** Asks for these jobs. */
  public EvaluationOrder(AskingJobs jobs) {
    this.jobs = jobs;
  }

  /**
   * Asks for an evaluation, which changes nothing.
   *
   * @param keyed by which a repeated request gets the same job
   */
  public Answer<Job> ask(Actor actor, Term term, Optional<KeyedRequest> keyed, Instant now) {
    return jobs.ask(
        actor,
        JobRequest.of(
            JobKind.EVALUATION,
            Evaluation.chinese(term),
            Document.empty()
                .put(YEAR, term.year().number())
                .put(SEMESTER, term.semester().number())),
        keyed,
        now);
  }

  /** The semester that was asked for. */
  static Term term(Document order) {
    return new Term(
        new SchoolYear(order.integer(YEAR)),
        Semester.of(order.integer(SEMESTER))
            .orElseThrow(() -> new IllegalStateException("No semester: " + order)));
  }
}
