package tw.portfolio.submission;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import tw.portfolio.access.Person;
import tw.portfolio.access.Roster;
import tw.portfolio.history.Author;
import tw.portfolio.kernel.store.IdempotencyKey;
import tw.portfolio.kernel.store.KeyedRequest;
import tw.portfolio.kernel.store.StoredPage;
import tw.portfolio.record.ClassGrades;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.school.ClassPlace;
import tw.portfolio.school.Refusals;
import tw.portfolio.settings.Cohort;
import tw.portfolio.submission.ExportStore.ExportRecord;
import tw.portfolio.submission.ExportStore.Started;
import tw.portfolio.submission.pack.ExportProblem;
import tw.portfolio.work.WorkKind;

/** An office asks for packages, to look at or to hand in, and watches them. */
public final class RequestingExports {
  private final ExportAccess access;
  private final Roster roster;
  private final ClassGrades grades;
  private final ExportStore exports;
  private final StepQueue queue;
  private final Supplier<String> ids;

  /**
   * Asks for exports there.
   *
   * @param ids draws a new pseudonym each time
   */
  public RequestingExports(
      Roster roster,
      ClassGrades grades,
      ExportStore exports,
      StepQueue queue,
      Supplier<String> ids) {
    this.access = new ExportAccess(roster, exports);
    this.roster = roster;
    this.grades = grades;
    this.exports = exports;
    this.queue = queue;
    this.ids = ids;
  }

  /**
   * A job, with what is wrong so far.
   *
   * @param record the job
   * @param problems what is wrong, and what is left out
   */
  public record Watched(ExportRecord record, List<ExportProblem> problems) {
    /** Copies the list. */
    public Watched {
      problems = List.copyOf(problems);
    }
  }

  /**
   * Asks for a package. Where the same is to be handed in and is not over, that job is answered,
   * and its steps that are not done are asked for again: so a stalled one goes on where it stopped.
   *
   * @param keyed by which a repeated request gets the same job
   */
  public Answer<Watched> start(
      Actor actor, ExportOrder order, Optional<KeyedRequest> keyed, Instant now) {
    return access
        .submits(actor, order.kind())
        .then(person -> checked(person, order).then(_ -> start(person, order, keyed, now)));
  }

  private Answer<ExportOrder> checked(Person person, ExportOrder order) {
    Map<String, Integer> known = grades.grades(person.school(), order.year());
    Set<String> classes =
        roster.students(person.school(), order.year()).stream()
            .flatMap(student -> student.place(order.year()).stream())
            .map(ClassPlace::className)
            .filter(name -> order.scope().has(name, known))
            .collect(Collectors.toSet());
    if (classes.isEmpty()) {
      return Answer.refused(ExportRefusals.noSuchClass());
    }
    boolean batches =
        order.handsIn()
            && classes.stream().anyMatch(name -> known.getOrDefault(name, 0) == Cohort.LAST_GRADE);
    if (batches && order.batch().isEmpty()) {
      return Answer.refused(ExportRefusals.needsBatch());
    }
    return !batches && order.batch().isPresent()
        ? Answer.refused(ExportRefusals.needsNoBatch())
        : Answer.granted(order);
  }

  private Answer<Watched> start(
      Person person, ExportOrder order, Optional<KeyedRequest> keyed, Instant now) {
    ExportJob job =
        ExportJob.asked(person.school(), new ExportId(ids.get()), order, Author.of(person), now);
    Optional<IdempotencyKey> request = keyed.map(one -> one.by(person.id(), now));
    return switch (exports.start(job, request)) {
      case Started.Anew() -> goOn(person, job.id(), now);
      case Started.Unfinished(ExportId id) -> unfinished(person, order, id, now);
      case Started.Repeated(Optional<ExportId> id) ->
          id.map(known -> goOn(person, known, now))
              .orElseGet(() -> Answer.refused(Refusals.keyReused()));
    };
  }

  private Answer<Watched> unfinished(Person person, ExportOrder order, ExportId id, Instant now) {
    return exports
        .find(person.school(), id)
        .map(ExportRecord::job)
        .filter(other -> !other.order().equals(order))
        .map(other -> Answer.<Watched>refused(ExportRefusals.anotherUnfinished(other)))
        .orElseGet(() -> goOn(person, id, now));
  }

  private Answer<Watched> goOn(Person person, ExportId id, Instant now) {
    exports
        .find(person.school(), id)
        .map(ExportRecord::job)
        .ifPresent(job -> resume(job, exports, queue, now));
    return found(person, id);
  }

  /** Sends what is outstanding of a job once more. */
  static void resume(ExportJob job, ExportStore exports, StepQueue queue, Instant now) {
    if (job.outstanding().isEmpty()) {
      return;
    }
    if (job.failure().isPresent()) {
      exports.resume(job, now);
    }
    queue.send(
        job.outstanding().stream()
            .map(step -> new StepMessage(job.school(), job.id(), step))
            .toList());
  }

  /** Those of the school's exports that are asked for and may be seen, newest first. */
  public Answer<StoredPage<ExportRecord>> page(
      Actor actor, Predicate<ExportJob> asked, Optional<String> after, int most) {
    return access
        .watches(actor)
        .map(
            person -> {
              Set<WorkKind> kinds = ExportAccess.kinds(person);
              return StoredPage.filtered(
                  (from, count) -> exports.page(person.school(), from, count),
                  record -> kinds.contains(record.job().order().kind()) && asked.test(record.job()),
                  after,
                  most);
            });
  }

  /** One export. */
  public Answer<Watched> find(Actor actor, ExportId id) {
    return access.watched(actor, id).then(seen -> found(seen.person(), id));
  }

  private Answer<Watched> found(Person person, ExportId id) {
    return exports
        .find(person.school(), id)
        .map(record -> Answer.granted(new Watched(record, exports.problems(person.school(), id))))
        .orElseGet(() -> Answer.refused(ExportRefusals.noSuchExport()));
  }
}
