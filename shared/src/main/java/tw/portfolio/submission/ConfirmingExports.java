package tw.portfolio.submission;

import java.time.Instant;
import java.util.Optional;
import tw.portfolio.access.Roster;
import tw.portfolio.history.Author;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.school.Problem;
import tw.portfolio.school.Refusals;
import tw.portfolio.submission.ExportAccess.Seen;
import tw.portfolio.submission.ExportStore.ExportRecord;

/**
 * An office confirms by its numbers what is to be handed in (提交), calls it off before, or takes it
 * back whole after (撤回提交).
 */
public final class ConfirmingExports {
  private final ExportAccess access;
  private final ExportStore exports;
  private final PlanningStep planning;
  private final StepQueue queue;

  /** Confirms exports there. */
  public ConfirmingExports(
      Roster roster, ExportStore exports, PlanningStep planning, StepQueue queue) {
    this.access = new ExportAccess(roster, exports);
    this.exports = exports;
    this.planning = planning;
    this.queue = queue;
  }

  /**
   * The numbers by which somebody confirms.
   *
   * @param students of how many students
   * @param pieces how many pieces
   * @param leftOut how much is left out
   */
  public record Given(int students, int pieces, int leftOut) {}

  /**
   * Confirms that exactly what was counted is handed in. Where it is not so any more, or the
   * numbers are others, nothing is handed in, and what is so now is counted.
   */
  public Answer<ExportRecord> confirm(Actor actor, ExportId id, Given given, Instant now) {
    return access.submitted(actor, id).then(seen -> confirm(seen, given, now));
  }

  private Answer<ExportRecord> confirm(Seen seen, Given given, Instant now) {
    ExportJob job = seen.job();
    Optional<ExportPlan> plan = job.plan();
    if (!job.order().handsIn() || plan.isEmpty() || job.state() == ExportState.CANCELLED) {
      return Answer.refused(ExportRefusals.notNow(job));
    }
    if (!now.isBefore(job.listsEnd())) {
      return Answer.refused(ExportRefusals.countedTooLongAgo());
    }
    Figures figures = plan.get().figures();
    if (!figures.are(given.students(), given.pieces(), given.leftOut())) {
      return Answer.refused(ExportRefusals.otherFigures(figures));
    }
    if (job.confirmation().isPresent()) {
      return goesOn(job, now);
    }
    if (figures.pieces() == 0) {
      return Answer.refused(ExportRefusals.nothingToHandIn());
    }
    Optional<ExportPlan> another = planning.again(job, plan.get());
    if (another.isPresent()) {
      return Answer.refused(ExportRefusals.otherFigures(another.get().figures()));
    }
    if (!exports.confirm(job, new Confirmation(Author.of(seen.person()), now))) {
      return Answer.refused(changed(job));
    }
    return found(job).then(record -> goesOn(record.job(), now));
  }

  /** Somebody has planned, confirmed or called off meanwhile. */
  private Problem changed(ExportJob job) {
    return exports
        .find(job.school(), job.id())
        .map(ExportRecord::job)
        .filter(ExportJob::awaitsConfirmation)
        .filter(now -> now.cancelled().isEmpty())
        .flatMap(ExportJob::plan)
        .map(plan -> ExportRefusals.otherFigures(plan.figures()))
        .orElseGet(Refusals::changedMeanwhile);
  }

  private Answer<ExportRecord> goesOn(ExportJob job, Instant now) {
    RequestingExports.resume(job, exports, queue, now);
    return found(job);
  }

  /** Calls a job off of which nothing is handed in: nothing was changed, and nothing will be. */
  public Answer<ExportRecord> cancel(Actor actor, ExportId id, Instant now) {
    return access
        .submitted(actor, id)
        .then(
            seen -> {
              ExportJob job = seen.job();
              return job.cancelled().isPresent()
                      || exports.cancel(job, Author.of(seen.person()), now)
                  ? found(job)
                  : found(job).then(record -> Answer.refused(ExportRefusals.notNow(record.job())));
            });
  }

  /**
   * Takes back whole what a job has handed in: every piece is chosen again, and the choices can be
   * changed. Asked again, it goes on where it stopped.
   *
   * @param reason why, as the students read it in the history of their pieces
   */
  public Answer<ExportRecord> withdraw(Actor actor, ExportId id, String reason, Instant now) {
    return access.submitted(actor, id).then(seen -> withdraw(seen, reason, now));
  }

  private Answer<ExportRecord> withdraw(Seen seen, String reason, Instant now) {
    ExportJob job = seen.job();
    if (!now.isBefore(job.listsEnd())) {
      return Answer.refused(ExportRefusals.handedInTooLongAgo());
    }
    if (job.withdrawal().isEmpty()
        && !exports.withdraw(job, new Withdrawal(Author.of(seen.person()), now, reason))) {
      return found(job)
          .then(
              record ->
                  Answer.refused(
                      record.job().receipted().isPresent()
                          ? ExportRefusals.receiptImported()
                          : ExportRefusals.notNow(record.job())));
    }
    return found(job).then(record -> goesOn(record.job(), now));
  }

  private Answer<ExportRecord> found(ExportJob job) {
    return exports
        .find(job.school(), job.id())
        .map(Answer::granted)
        .orElseGet(() -> Answer.refused(ExportRefusals.noSuchExport()));
  }
}
