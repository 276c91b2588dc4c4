package tw.portfolio.work.outcome;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tw.portfolio.access.Permits;
import tw.portfolio.access.Person;
import tw.portfolio.access.Roster;
import tw.portfolio.course.Enrolment;
import tw.portfolio.history.Author;
import tw.portfolio.kernel.files.SealReader;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.school.ClassPlace;
import tw.portfolio.school.Problem;
import tw.portfolio.school.ProblemKind;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.settings.SettingsCache;
import tw.portfolio.settings.SettingsEnforcement;
import tw.portfolio.upload.AlteredFile;
import tw.portfolio.work.Guard;
import tw.portfolio.work.GuardedWrite;
import tw.portfolio.work.Label;
import tw.portfolio.work.Piece;
import tw.portfolio.work.PieceChange;
import tw.portfolio.work.PieceId;
import tw.portfolio.work.PieceProblems;
import tw.portfolio.work.PieceState;
import tw.portfolio.work.PieceStore;
import tw.portfolio.work.PieceWrite;
import tw.portfolio.work.Status;
import tw.portfolio.work.StudentYear;
import tw.portfolio.work.Transition;

/** A student asks the course's teacher to certify a piece (應經任課教師認證, regulation.txt 四(三)1). */
public final class SendingForCertification {
  private final PieceStore pieces;
  private final Roster roster;
  private final SealReader seals;
  private final GuardedWrite writes;

  /** Sends pieces of these stores. */
  public SendingForCertification(
      PieceStore pieces, Roster roster, SealReader seals, SettingsCache caps) {
    this.pieces = pieces;
    this.roster = roster;
    this.seals = seals;
    this.writes = new GuardedWrite(pieces, new SettingsEnforcement(caps));
  }

  /** Sends a piece. Sending what waits already changes nothing. */
  public Answer<Piece> send(Actor student, PieceId id, Instant now) {
    if (!id.student().equals(student.person())) {
      return Answer.refused(PieceProblems.notYours(id.kind()));
    }
    StudentYear page =
        pieces.studentYear(id.kind(), student.school(), student.person(), id.term().year());
    Optional<Piece> piece = page.piece(id);
    if (piece.isEmpty()) {
      return Answer.refused(PieceProblems.noSuchPiece(id.kind()));
    }
    return switch (piece.get().status()) {
      case Status.Sent _ -> Answer.granted(piece.get());
      case Status.Uploaded _ -> send(student, piece.get(), Transition.SEND, page, now);
      case Status.Returned _ -> send(student, piece.get(), Transition.SEND_AGAIN, page, now);
      case Status.Reserved _, Status.Refused _, Status.Certified _, Status.Submitted _ ->
          Answer.refused(PieceProblems.wrongState(id.kind(), page.stateOf(piece.get())));
    };
  }

  private Answer<Piece> send(
      Actor student, Piece piece, Transition transition, StudentYear page, Instant now) {
    Optional<Enrolment> enrolment = page.enrolment(piece.course());
    Optional<Person> person = roster.person(student.school(), student.person());
    if (enrolment.isEmpty() || person.isEmpty()) {
      return Answer.refused(noLongerEnrolled());
    }
    if (!person.get().active()) {
      return Answer.refused(Permits.disabled());
    }
    if (!seals.unaltered(piece.files())) {
      return Answer.refused(AlteredFile.fileAltered());
    }
    Label label = label(enrolment.get(), person.get(), SchoolYear.at(now));
    Piece after = piece.with(new Status.Sent(now, label));
    PieceWrite write =
        PieceWrite.of(
            PieceChange.of(
                transition, Optional.of(piece), Optional.of(after), Author.of(student), "", now),
            List.of(new Guard.Enrolled(piece.course(), Optional.of(label.teacher()))));
    return orSentMeanwhile(piece, writes.write(piece, transition, now, _ -> Answer.granted(write)));
  }

  /** Of two requests at once, as a double click makes them, both are told that it is sent. */
  private Answer<Piece> orSentMeanwhile(Piece before, Answer<Piece> answer) {
    boolean changed =
        answer instanceof Answer.Refused<Piece>(Problem problem)
            && problem.kind() == ProblemKind.CHANGED_MEANWHILE;
    return changed
        ? pieces
            .find(before.school(), before.id())
            .filter(now -> now.state() == PieceState.SENT && now.revision() == before.revision())
            .map(Answer::granted)
            .orElse(answer)
        : answer;
  }

  private static Label label(Enrolment enrolment, Person person, SchoolYear year) {
    return new Label(
        enrolment.teacher(),
        enrolment.teacherName(),
        person.name(),
        person.place(year).orElse(new ClassPlace(year, "", 0, "")),
        enrolment.name(),
        enrolment.gradeLevel(),
        enrolment.credits(),
        enrolment.taking());
  }

  private static Problem noLongerEnrolled() {
    return Problem.of(
        ProblemKind.NOT_ENROLLED,
        "修課名單中已沒有這門課，無法送出認證。請洽教務處教學組確認您的修課資料。",
        "You are no longer enrolled in this course. Please ask the curriculum section.");
  }
}
