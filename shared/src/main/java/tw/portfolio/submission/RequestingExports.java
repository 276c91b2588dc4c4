package tw.portfolio.submission;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import tw.portfolio.access.Permission;
import tw.portfolio.access.Person;
import tw.portfolio.access.Roster;
import tw.portfolio.history.Author;
import tw.portfolio.kernel.store.IdempotencyKey;
import tw.portfolio.kernel.store.KeyedRequest;
import tw.portfolio.kernel.store.StoredPage;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.school.Problem;
import tw.portfolio.school.ProblemKind;
import tw.portfolio.school.Refusals;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.submission.ExportStore.ExportRecord;
import tw.portfolio.submission.ExportStore.Started;
import tw.portfolio.submission.pack.ExportProblem;

/**
 * An office asks for exports and watches them (設備組 提交課程學習成果). Whether the person may is looked up
 * in the roster at each request.
 */
public final class RequestingExports {
  private static final Duration KEY_REMEMBERED = Duration.ofDays(1);

  private final Roster roster;
  private final ExportStore exports;
  private final StepQueue queue;
  private final Supplier<String> ids;

  /**
   * Asks for exports there.
   *
   * @param ids draws a new pseudonym each time
   */
  public RequestingExports(
      Roster roster, ExportStore exports, StepQueue queue, Supplier<String> ids) {
    this.roster = roster;
    this.exports = exports;
    this.queue = queue;
    this.ids = ids;
  }

  /**
   * A job, with what is wrong so far.
   *
   * @param record the job
   * @param problems what is wrong
   */
  public record Watched(ExportRecord record, List<ExportProblem> problems) {
    /** Copies the list. */
    public Watched {
      problems = List.copyOf(problems);
    }
  }

  /**
   * Asks for the export of a year. If one is not finished, that one is answered, and its steps that
   * are not done are asked for again: so a stalled job goes on where it stopped.
   *
   * @param keyed by which a repeated request gets the same job
   */
  public Answer<Watched> start(
      Actor actor, SchoolYear year, Optional<KeyedRequest> keyed, Instant now) {
    return permitted(actor).then(person -> start(person, year, keyed, now));
  }

  private Answer<Watched> start(
      Person person, SchoolYear year, Optional<KeyedRequest> keyed, Instant now) {
    ExportJob job =
        ExportJob.asked(
            person.school(),
            new ExportId(ids.get()),
            year,
            new Author.Someone(person.id(), person.name()),
            now);
    Optional<IdempotencyKey> request =
        keyed.map(one -> one.by(person.id(), now.plus(KEY_REMEMBERED)));
    return switch (exports.start(job, request)) {
      case Started.Anew() -> goOn(person, job.id(), now);
      case Started.Unfinished(ExportId id) -> goOn(person, id, now);
      case Started.Repeated(Optional<ExportId> id, String earlier) ->
          id.filter(_ -> request.map(IdempotencyKey::digest).filter(earlier::equals).isPresent())
              .map(known -> goOn(person, known, now))
              .orElseGet(() -> Answer.refused(Refusals.keyReused()));
    };
  }

  private Answer<Watched> goOn(Person person, ExportId id, Instant now) {
    Answer<Watched> watched = find(person, id);
    if (watched instanceof Answer.Granted<Watched>(Watched value)
        && !value.record().job().outstanding().isEmpty()) {
      ExportJob job = value.record().job();
      if (job.failure().isPresent()) {
        exports.resume(job, now);
      }
      queue.send(
          job.outstanding().stream()
              .map(step -> new StepMessage(job.school(), job.id(), step))
              .toList());
      return find(person, id);
    }
    return watched;
  }

  /** Those of the school's exports that are asked for, newest first. */
  public Answer<StoredPage<ExportRecord>> page(
      Actor actor, Predicate<ExportJob> asked, Optional<String> after, int most) {
    return watching(actor)
        .map(
            person ->
                StoredPage.filtered(
                    (from, count) -> exports.page(person.school(), from, count),
                    record -> asked.test(record.job()),
                    after,
                    most));
  }

  /** One export. */
  public Answer<Watched> find(Actor actor, ExportId id) {
    return watching(actor).then(person -> find(person, id));
  }

  private Answer<Watched> find(Person person, ExportId id) {
    return exports
        .find(person.school(), id)
        .map(record -> Answer.granted(new Watched(record, exports.problems(person.school(), id))))
        .orElseGet(
            () ->
                Answer.refused(
                    Problem.of(
                        ProblemKind.NOT_FOUND,
                        "找不到這次匯出。請由匯出清單重新選取。",
                        "There is no such export. Choose one from the list of exports.")));
  }

  private Answer<Person> permitted(Actor actor) {
    return permitted(actor, Set.of(Permission.EXPORT_OUTCOMES));
  }

  private Answer<Person> watching(Actor actor) {
    return permitted(actor, Set.of(Permission.EXPORT_OUTCOMES, Permission.READ_EXPORTS));
  }

  private Answer<Person> permitted(Actor actor, Set<Permission> anyOf) {
    return roster
        .person(actor.school(), actor.person())
        .filter(person -> anyOf.stream().anyMatch(person::may))
        .map(Answer::granted)
        .orElseGet(
            () ->
                Answer.refused(
                    Problem.of(
                        ProblemKind.NOT_PERMITTED,
                        "您不能匯出課程學習成果；這由設備組長辦理，若是您的業務，請洽註冊組或資訊組設定角色。",
                        "Only the office that submits course outcomes may export. If that is your"
                            + " task, ask the information office for the permission.")));
  }
}
