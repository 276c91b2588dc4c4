package tw.portfolio.work.outcome;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tw.portfolio.access.Permits;
import tw.portfolio.access.Person;
import tw.portfolio.access.Roster;
import tw.portfolio.course.Enrolment;
import tw.portfolio.history.Author;
import tw.portfolio.kernel.parallel.BoundedParallel;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.school.ClassPlace;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.Problem;
import tw.portfolio.school.Refusals;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.settings.SettingsCache;
import tw.portfolio.settings.SettingsEnforcement;
import tw.portfolio.settings.SettingsEnforcement.AttemptResult;
import tw.portfolio.settings.SettingsEnforcement.WriteContext;
import tw.portfolio.settings.SettingsGuard;
import tw.portfolio.settings.SettingsRefusal;
import tw.portfolio.work.Dispute;
import tw.portfolio.work.Dispute.Asked;
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
 * A student who doesn't agree with a return goes the way up (退回有異議): the teacher, the homeroom
 * teacher, the academic office. To mend the piece and send it again stays open all the while, and
 * ends the dispute.
 */
public final class DisputingReturns {
  private final DisputeStore disputes;
  private final PieceStore pieces;
  private final Roster roster;
  private final Permits permits;
  private final SettingsEnforcement settings;

  /** Disputes in these stores. */
  public DisputingReturns(
      DisputeStore disputes, PieceStore pieces, Roster roster, SettingsCache caps) {
    this.disputes = disputes;
    this.pieces = pieces;
    this.roster = roster;
    this.permits = new Permits(roster);
    this.settings = new SettingsEnforcement(caps);
  }

  /**
   * Asks whoever is next: the teacher at first. Asking the same again changes nothing.
   *
   * @param text why the student doesn't agree, 1 to 500 characters
   */
  public Answer<Piece> dispute(Actor student, PieceId id, String text, Instant now) {
    return returned(student, id, read -> asked(read, student, text, now));
  }

  /** Takes the dispute back; the return stays, and can't be disputed again. */
  public Answer<Piece> withdraw(Actor student, PieceId id, Instant now) {
    return returned(student, id, read -> withdrawn(read, student, now));
  }

  /** What a step builds on: a piece that was returned, to whom, and the course as it is taken. */
  private record Read(
      Piece piece, Status.Returned returned, Optional<Enrolment> taken, Person student) {
    /** Who is asked as the teacher: whoever teaches the student now. */
    Label label() {
      return taken.map(returned.label()::waitingFor).orElse(returned.label());
    }
  }

  @FunctionalInterface
  private interface Step {
    Answer<Piece> of(Read read);
  }

  private Answer<Piece> returned(Actor student, PieceId id, Step step) {
    if (!id.student().equals(student.person())) {
      return Answer.refused(PieceProblems.notYours(id.kind()));
    }
    return BoundedParallel.both(
        () -> permits.inUse(student),
        () ->
            pieces.studentYear(WorkKind.OUTCOME, student.school(), id.student(), id.term().year()),
        (asked, page) ->
            asked.then(
                person ->
                    person
                        .map(found -> returned(found, page, id, step))
                        .orElseGet(() -> Answer.refused(Permits.notOnRoster()))));
  }

  private static Answer<Piece> returned(Person student, StudentYear page, PieceId id, Step step) {
    Optional<Piece> found = page.piece(id);
    if (found.isEmpty()) {
      return Answer.refused(PieceProblems.noSuchPiece(id.kind()));
    }
    Piece piece = found.get();
    return piece.status() instanceof Status.Returned returned
        ? step.of(new Read(piece, returned, page.enrolment(piece.course()), student))
        : Answer.refused(DisputeProblems.notReturned(page.stateOf(piece)));
  }

  private Answer<Piece> asked(Read read, Actor student, String text, Instant now) {
    Optional<Dispute> before = read.returned().dispute();
    if (before.filter(dispute -> asksSo(dispute, text)).isPresent()) {
      return Answer.granted(read.piece());
    }
    Optional<Problem> problem =
        before
            .map(dispute -> DisputeProblems.notFurther(dispute, now))
            .orElseGet(() -> DisputeProblems.notRaised(read.returned(), now));
    if (problem.isPresent()) {
      return Answer.refused(problem.get());
    }
    Dispute next =
        before
            .map(dispute -> dispute.further(next(read, dispute, now), text, now))
            .orElseGet(() -> Dispute.raised(text, now));
    return write(student, read, next, transition(next.current().asked()), text, now);
  }

  private static boolean asksSo(Dispute dispute, String text) {
    return dispute.waitsFor().isPresent() && dispute.current().text().equals(text);
  }

  private static Transition transition(Asked asked) {
    return switch (asked) {
      case Asked.Teacher _ -> Transition.DISPUTE;
      case Asked.Homeroom _ -> Transition.DISPUTE_BEFORE_HOMEROOM;
      case Asked.Office _ -> Transition.DISPUTE_BEFORE_OFFICE;
    };
  }

  /**
   * After the teacher the homeroom teacher is asked, unless the student is in no class, or the
   * class is led by the very teacher who was asked.
   */
  private Asked next(Read read, Dispute dispute, Instant now) {
    SchoolYear today = SchoolYear.at(now);
    Optional<ClassPlace> place = read.student().place(today);
    if (!(dispute.current().asked() instanceof Asked.Teacher) || place.isEmpty()) {
      return new Asked.Office();
    }
    PersonId teacher =
        dispute.current().answer().map(Dispute.Answer::by).orElse(read.label().teacher());
    boolean leads =
        roster
            .person(read.piece().school(), teacher)
            .filter(person -> Permits.leads(person, read.student(), now))
            .isPresent();
    return leads ? new Asked.Office() : new Asked.Homeroom(today, place.get().className());
  }

  private Answer<Piece> withdrawn(Read read, Actor student, Instant now) {
    Optional<Dispute> before = read.returned().dispute();
    if (before.isEmpty()) {
      return Answer.refused(DisputeProblems.nothingToWithdraw());
    }
    Dispute dispute = before.get();
    if (dispute.withdrawn().isPresent()) {
      return Answer.granted(read.piece());
    }
    return dispute.over()
        ? Answer.refused(DisputeProblems.over(dispute))
        : write(student, read, dispute.withdrawn(now), Transition.WITHDRAW_DISPUTE, "", now);
  }

  private Answer<Piece> write(
      Actor student, Read read, Dispute next, Transition transition, String why, Instant now) {
    Piece piece = read.piece();
    Piece after = piece.with(read.returned().disputed(next, read.label()));
    PieceChange change =
        PieceChange.of(
            transition, Optional.of(piece), Optional.of(after), Author.of(student), why, now);
    PieceId id = piece.id();
    WriteContext context =
        new WriteContext(
            student.school(),
            id.term().year(),
            id.student(),
            transition.windows(id.kind(), id.term().semester()),
            now);
    return settings.make(context, guard -> tryOnce(guard, change, student, read.taken()));
  }

  private AttemptResult<Piece> tryOnce(
      SettingsGuard guard, PieceChange change, Actor student, Optional<Enrolment> taken) {
    DisputeStep step = new DisputeStep(guard, change, new By.Student(student), taken);
    return switch (disputes.write(step)) {
      case WriteResult.Written() -> AttemptResult.granted(change.piece());
      case WriteResult.Rejected<DecisionRefusal>(List<DecisionRefusal> reasons) ->
          rejected(change.piece(), reasons);
    };
  }

  /** Of two requests at once, as a double click makes them, both are told that it is so. */
  private static AttemptResult<Piece> rejected(Piece wanted, List<DecisionRefusal> reasons) {
    for (DecisionRefusal reason : reasons) {
      if (reason instanceof DecisionRefusal.AccountDisabled) {
        return AttemptResult.refused(Permits.disabled());
      }
      if (reason instanceof DecisionRefusal.NotInCharge) {
        return AttemptResult.refused(Permits.notOnRoster());
      }
      if (reason instanceof DecisionRefusal.PieceDiffers(Optional<Piece> current)
          && current.filter(piece -> isSo(piece, wanted)).isPresent()) {
        return AttemptResult.granted(current.get());
      }
    }
    List<SettingsRefusal> differ = SettingsRefusal.among(reasons, DecisionRefusal::settings);
    return differ.isEmpty()
        ? AttemptResult.refused(Refusals.changedMeanwhile())
        : new AttemptResult.Rejected<>(differ);
  }

  private static boolean isSo(Piece piece, Piece wanted) {
    Dispute should = dispute(wanted).orElseThrow();
    return dispute(piece)
        .filter(is -> is.waitsFor().equals(should.waitsFor()))
        .filter(is -> is.withdrawn().isPresent() == should.withdrawn().isPresent())
        .filter(is -> is.current().text().equals(should.current().text()))
        .isPresent();
  }

  private static Optional<Dispute> dispute(Piece piece) {
    return piece.status() instanceof Status.Returned returned
        ? returned.dispute()
        : Optional.empty();
  }
}
