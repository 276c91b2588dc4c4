package tw.portfolio.work.outcome;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tw.portfolio.access.Permission;
import tw.portfolio.access.Permits;
import tw.portfolio.access.Person;
import tw.portfolio.access.Roster;
import tw.portfolio.course.CourseTeacher;
import tw.portfolio.course.Enrolment;
import tw.portfolio.course.SectionRef;
import tw.portfolio.history.Author;
import tw.portfolio.kernel.parallel.BoundedParallel;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.school.Problem;
import tw.portfolio.school.Refusals;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.settings.SettingsCache;
import tw.portfolio.settings.SettingsEnforcement;
import tw.portfolio.settings.SettingsEnforcement.AttemptResult;
import tw.portfolio.settings.SettingsEnforcement.WriteContext;
import tw.portfolio.settings.SettingsGuard;
import tw.portfolio.settings.SettingsRefusal;
import tw.portfolio.work.Deputies;
import tw.portfolio.work.Dispute;
import tw.portfolio.work.Dispute.Asked;
import tw.portfolio.work.DisputeLevel;
import tw.portfolio.work.Label;
import tw.portfolio.work.Piece;
import tw.portfolio.work.PieceId;
import tw.portfolio.work.PieceProblems;
import tw.portfolio.work.PieceStore;
import tw.portfolio.work.PieceWrite.PieceChange;
import tw.portfolio.work.Status;
import tw.portfolio.work.StudentYear;
import tw.portfolio.work.Transition;
import tw.portfolio.work.WorkKind;
import tw.portfolio.work.outcome.DisputeStore.By;
import tw.portfolio.work.outcome.DisputeStore.DisputeStep;

/**
 * Who is asked answers a student who doesn't agree with a return (退回有異議): whoever teaches the
 * section now, or a deputy; whoever leads the class; the academic office, which decides at last.
 * Only a teacher certifies: where the return doesn't stay, the piece waits in the teacher's queue
 * again.
 */
public final class AnsweringDisputes {
  private final DisputeStore disputes;
  private final PieceStore pieces;
  private final Permits permits;
  private final Deputies deputies;
  private final SettingsEnforcement settings;

  /** Answers in these stores. */
  public AnsweringDisputes(
      DisputeStore disputes, PieceStore pieces, Roster roster, SettingsCache caps) {
    this.disputes = disputes;
    this.pieces = pieces;
    this.permits = new Permits(roster);
    this.deputies = new Deputies(roster);
    this.settings = new SettingsEnforcement(caps);
  }

  /**
   * What is asked for.
   *
   * @param piece the piece
   * @param as as whom the answer is given
   * @param answer the answer
   */
  public record Request(PieceId piece, DisputeLevel as, DisputeAnswer answer) {}

  /** Answers, or says why not; the piece as it is then. The same answer again changes nothing. */
  public Answer<Piece> answer(Actor by, Request request, Instant now) {
    if (request.as() == DisputeLevel.HOMEROOM
        && request.answer() instanceof DisputeAnswer.LookAgain) {
      return Answer.refused(DisputeProblems.homeroomDecidesNothing());
    }
    PieceId id = request.piece();
    return BoundedParallel.both(
        () -> permitted(by, request.as()),
        () -> pieces.studentYear(WorkKind.OUTCOME, by.school(), id.student(), id.term().year()),
        (asked, page) -> asked.then(person -> answer(by, person, request, page, now)));
  }

  private Answer<Optional<Person>> permitted(Actor by, DisputeLevel as) {
    return switch (as) {
      case TEACHER -> permits.inUse(by);
      case HOMEROOM -> permits.permitted(by, Permission.READ_CLASS_OUTCOMES).map(Optional::of);
      case OFFICE -> permits.permitted(by, Permission.DECIDE_DISPUTES).map(Optional::of);
    };
  }

  private Answer<Piece> answer(
      Actor by, Optional<Person> person, Request request, StudentYear page, Instant now) {
    Optional<Piece> found = page.piece(request.piece());
    if (found.isEmpty()) {
      return Answer.refused(PieceProblems.noSuchPiece(request.piece().kind()));
    }
    Piece piece = found.get();
    Optional<Status.Returned> waits =
        piece.status() instanceof Status.Returned returned
            ? Optional.of(returned).filter(one -> waitsFor(one, request.as()))
            : Optional.empty();
    if (waits.isEmpty()) {
      return notWaiting(by, person, request, piece, now);
    }
    Optional<Problem> problem = notInCharge(by, person, waits.get());
    if (problem.isPresent()) {
      return Answer.refused(problem.get());
    }
    PieceId id = piece.id();
    WriteContext context =
        new WriteContext(
            by.school(),
            id.term().year(),
            id.student(),
            request.answer().transition(request.as()).windows(id.kind(), id.term().semester()),
            now);
    return settings.make(
        context, new OneAnswer(by, request, piece, waits.get(), page.enrolment(piece.course())));
  }

  private static boolean waitsFor(Status.Returned returned, DisputeLevel as) {
    return returned.disputedBefore().filter(asked -> asked.level() == as).isPresent();
  }

  /** Somebody has answered already, the student has gone on, or there never was a dispute. */
  private Answer<Piece> notWaiting(
      Actor by, Optional<Person> person, Request request, Piece piece, Instant now) {
    if (isSo(by, request, piece)) {
      return Answer.granted(piece);
    }
    return Answer.refused(
        switch (request.as()) {
          case TEACHER ->
              concerns(by, piece, now)
                  ? DisputeProblems.nothingToAnswer(request.as())
                  : DecisionProblems.notTheTeacher();
          case HOMEROOM ->
              sat(piece, person)
                  ? DisputeProblems.nothingToAnswer(request.as())
                  : DisputeProblems.notTheHomeroomTeacher();
          case OFFICE -> DisputeProblems.nothingToAnswer(request.as());
        });
  }

  /** Whether its student sat in the class that this person leads. */
  private static boolean sat(Piece piece, Optional<Person> homeroomTeacher) {
    return piece
        .status()
        .lastLabel()
        .map(Label::place)
        .filter(
            place ->
                homeroomTeacher
                    .flatMap(person -> person.place(place.year()))
                    .filter(place::isInClassOf)
                    .isPresent())
        .isPresent();
  }

  private static boolean isSo(Actor by, Request request, Piece piece) {
    return switch (request.answer()) {
      case DisputeAnswer.Keep(String text) ->
          piece.status() instanceof Status.Returned returned
              && returned
                  .dispute()
                  .map(Dispute::current)
                  .filter(step -> step.asked().level() == request.as())
                  .flatMap(Dispute.Step::answer)
                  .filter(answer -> answer.by().equals(by.person()) && answer.text().equals(text))
                  .isPresent();
      case DisputeAnswer.LookAgain _ -> false;
    };
  }

  private boolean concerns(Actor by, Piece piece, Instant now) {
    return piece
        .status()
        .lastLabel()
        .map(Label::teacher)
        .filter(teacher -> teacher.equals(by.person()) || deputies.standsIn(by, teacher, now))
        .isPresent();
  }

  /** Who teaches is a condition of the write; who leads and who has returned it is known here. */
  private static Optional<Problem> notInCharge(
      Actor by, Optional<Person> person, Status.Returned returned) {
    return switch (returned.disputedBefore().orElseThrow()) {
      case Asked.Teacher() -> Optional.empty();
      case Asked.Homeroom(SchoolYear year, String className) ->
          person
                  .flatMap(one -> one.place(year))
                  .filter(led -> led.className().equals(className))
                  .isPresent()
              ? Optional.empty()
              : Optional.of(DisputeProblems.notTheHomeroomTeacher());
      case Asked.Office() ->
          returned.by().equals(by.person())
                  || returned.dispute().orElseThrow().answeredAsTeacher(by.person())
              ? Optional.of(DisputeProblems.ownReturn())
              : Optional.empty();
    };
  }

  /** One request, as often as it is tried. */
  private final class OneAnswer implements SettingsEnforcement.Attempt<Piece> {
    private final Actor by;
    private final Request request;
    private final Piece piece;
    private final Status.Returned returned;
    private final Optional<Enrolment> taken;
    private CourseTeacher teacher;

    OneAnswer(
        Actor by,
        Request request,
        Piece piece,
        Status.Returned returned,
        Optional<Enrolment> taken) {
      this.by = by;
      this.request = request;
      this.piece = piece;
      this.returned = returned;
      this.taken = taken;
      this.teacher =
          taken
              .map(course -> new CourseTeacher(course.teacher(), course.teacherName()))
              .orElseGet(() -> DecidingCertifications.named(piece).orElseThrow());
    }

    @Override
    public AttemptResult<Piece> under(SettingsGuard guard) {
      Transition transition = request.answer().transition(request.as());
      PieceChange change =
          PieceChange.of(
              transition,
              Optional.of(piece),
              Optional.of(piece.with(after(guard.now()))),
              Author.of(by),
              request.answer().text(),
              guard.now());
      return switch (disputes.write(new DisputeStep(guard, change, by(), taken))) {
        case WriteResult.Written() -> AttemptResult.granted(change.piece());
        case WriteResult.Rejected<DecisionRefusal>(List<DecisionRefusal> reasons) ->
            rejected(reasons);
      };
    }

    private Label label() {
      return taken.map(returned.label()::waitingFor).orElse(returned.label()).taughtBy(teacher);
    }

    private Status after(Instant now) {
      return switch (request.answer()) {
        case DisputeAnswer.Keep(String text) ->
            returned.disputed(
                returned
                    .dispute()
                    .orElseThrow()
                    .answered(new Dispute.Answer(now, by.person(), by.name(), text)),
                label());
        case DisputeAnswer.LookAgain _ -> new Status.Sent(now, label());
      };
    }

    private By by() {
      return switch (returned.disputedBefore().orElseThrow()) {
        case Asked.Teacher() -> new By.Teacher(by, teacher, section());
        case Asked.Homeroom(SchoolYear year, String className) ->
            new By.Homeroom(by, year, className);
        case Asked.Office() -> new By.Office(by);
      };
    }

    private Optional<SectionRef> section() {
      return label()
          .section()
          .map(name -> new SectionRef(piece.id().term(), piece.course().code(), name));
    }

    private AttemptResult<Piece> rejected(List<DecisionRefusal> reasons) {
      Optional<CourseTeacher> now =
          DecisionRefusal.taughtNow(reasons).filter(other -> !other.id().equals(teacher.id()));
      if (now.isPresent()) {
        teacher = now.get();
        return new AttemptResult.Again<>();
      }
      for (DecisionRefusal reason : reasons) {
        Optional<Problem> problem = problem(reason);
        if (problem.isPresent()) {
          return AttemptResult.refused(problem.get());
        }
      }
      return new AttemptResult.Rejected<>(
          SettingsRefusal.among(reasons, DecisionRefusal::settings));
    }

    private Optional<Problem> problem(DecisionRefusal reason) {
      return switch (reason) {
        case DecisionRefusal.AccountDisabled() -> Optional.of(Permits.disabled());
        case DecisionRefusal.NotTeaching() -> Optional.of(DecisionProblems.notTeaching());
        case DecisionRefusal.NotDeputy() -> Optional.of(DisputeProblems.answeredByAnother(teacher));
        case DecisionRefusal.NotInCharge() ->
            Optional.of(DisputeProblems.notInCharge(request.as()));
        case DecisionRefusal.TaughtByAnother _,
            DecisionRefusal.NoSuchSection(),
            DecisionRefusal.CourseDiffers(),
            DecisionRefusal.Chosen _,
            DecisionRefusal.PieceDiffers _ ->
            Optional.of(Refusals.changedMeanwhile());
        case DecisionRefusal.Settings _ -> Optional.empty();
      };
    }
  }
}
