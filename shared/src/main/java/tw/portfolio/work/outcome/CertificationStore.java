package tw.portfolio.work.outcome;

import java.util.Map;
import java.util.Optional;
import tw.portfolio.course.CourseCode;
import tw.portfolio.course.CourseTeacher;
import tw.portfolio.course.Enrolment;
import tw.portfolio.course.SectionRef;
import tw.portfolio.history.Author;
import tw.portfolio.kernel.files.FilePart;
import tw.portfolio.kernel.files.Seal;
import tw.portfolio.kernel.store.StoredPage;
import tw.portfolio.kernel.store.UnknownCursorException;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.school.Actor;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.settings.SettingsGuard;
import tw.portfolio.work.Label;
import tw.portfolio.work.Piece;
import tw.portfolio.work.PieceId;
import tw.portfolio.work.PieceState;
import tw.portfolio.work.PieceWrite.HistoryEntry;
import tw.portfolio.work.Transition;

/** A teacher's queue of pieces that wait: what comes into it, and what leaves it. */
public interface CertificationStore {
  /**
   * A page of the queue, oldest first. One round trip. A piece decided a moment ago may still be in
   * it.
   *
   * @throws UnknownCursorException if the request's cursor is none of this queue
   */
  StoredPage<Piece> waiting(QueueRequest request);

  /**
   * A page of what has been decided in that queue, by the teacher or whoever stood in, the latest
   * first. One round trip. A piece that was sent again is not in it.
   *
   * @throws UnknownCursorException if the request's cursor is none of this list
   */
  StoredPage<Piece> decided(QueueRequest request);

  /**
   * How many pieces such a list has, on whichever page. One round trip a megabyte. A piece decided
   * a moment ago may still be counted as waiting.
   *
   * @param decided what has been decided, or what waits
   * @param part of which class or section
   */
  int count(QueueRequest request, boolean decided, QueuePart part);

  /** Sends a piece without having read it, or says why not. One round trip. */
  WriteResult<SendingRefusal> send(Sending sending);

  /**
   * Takes a piece back out of the queue without having read it, or says why not. One round trip.
   */
  WriteResult<SendingRefusal> takeBack(TakingBack takingBack);

  /** Decides on a piece without having read it, or says why not. One round trip. */
  WriteResult<DecisionRefusal> decide(Decision decision);

  /** Undoes a decision, or says why not. One round trip. */
  WriteResult<DecisionRefusal> undo(Undoing undoing);

  /**
   * Which page of whose queue.
   *
   * @param school the school
   * @param teacher whose queue
   * @param course one course only
   * @param after the cursor of the page before
   * @param most pieces on a page
   */
  record QueueRequest(
      SchoolCode school,
      PersonId teacher,
      Optional<CourseCode> course,
      Optional<String> after,
      int most) {}

  /**
   * Part of a queue.
   *
   * @param className one class only, as it was when the piece was sent
   * @param section one section only
   * @param words students with that in their name, or whose number begins so, only
   */
  record QueuePart(
      Optional<String> className, Optional<SectionRef> section, Optional<String> words) {
    /** All of it. */
    public static final QueuePart ALL =
        new QueuePart(Optional.empty(), Optional.empty(), Optional.empty());

    /** Whether a piece that was sent is in it. */
    public boolean has(Piece piece) {
      Optional<Label> sent = piece.status().lastLabel();
      return className.stream()
              .allMatch(
                  one -> sent.filter(label -> label.place().className().equals(one)).isPresent())
          && words.stream().allMatch(one -> sent.filter(label -> label.isOf(one)).isPresent())
          && (section.isEmpty() || section.equals(piece.section()));
    }
  }

  /**
   * A piece on its way to its teacher.
   *
   * @param settings one of the windows must be open
   * @param piece the piece
   * @param revision the set of files that the student saw
   * @param seals what lies in the file store now; it must be what the record says
   * @param by the student
   * @param seen what piece, course and student must still be
   */
  record Sending(
      SettingsGuard settings,
      PieceId piece,
      int revision,
      Map<FilePart, Seal> seals,
      Actor by,
      SeenPiece seen) {
    /** Copies the seals. */
    public Sending {
      seals = Map.copyOf(seals);
    }

    /** The school year of today, in which the student's place counts. */
    public SchoolYear today() {
      return SchoolYear.at(settings.now());
    }

    /** What becomes of the piece. */
    public SentPiece sent() {
      return new SentPiece(
          piece, seen.enrolment().ref(), revision, settings.now(), seen.label(today()));
    }

    /** The line that it adds to the history. */
    public HistoryEntry entry() {
      return new HistoryEntry(
          settings.now(),
          Author.of(by),
          seen.transition(),
          Optional.of(seen.state()),
          seen.transition().to(),
          "");
    }
  }

  /**
   * A piece on its way back to its student (取回).
   *
   * @param settings one of the windows must be open
   * @param piece the piece; it must wait for a decision
   * @param revision the set of files that the student saw
   * @param by the student
   */
  record TakingBack(SettingsGuard settings, PieceId piece, int revision, Actor by) {
    /** The line that it adds to the history. */
    public HistoryEntry entry() {
      return new HistoryEntry(
          settings.now(),
          Author.of(by),
          Transition.TAKE_BACK,
          Optional.of(PieceState.SENT),
          Transition.TAKE_BACK.to(),
          "");
    }
  }

  /**
   * A decision.
   *
   * @param settings the certification window must be open
   * @param piece the piece
   * @param revision the set of files that the decider saw
   * @param seals what lies in the file store now; it must be what the record says for a piece to be
   *     certified. A piece whose file was lost or altered can still be returned, so that it is
   *     uploaded again
   * @param by who decides
   * @param section the section that the piece waits for; none if its course is not taught here
   * @param teacher who must teach that section now, or be named with the piece where there is no
   *     section: the decider, or whom the decider stands in for
   * @param verdict what is decided
   */
  record Decision(
      SettingsGuard settings,
      PieceId piece,
      int revision,
      Map<FilePart, Seal> seals,
      Actor by,
      Optional<SectionRef> section,
      CourseTeacher teacher,
      Verdict verdict) {
    /** Copies the seals. */
    public Decision {
      seals = Map.copyOf(seals);
    }
  }

  /**
   * A decision that is undone: the piece goes back into the queue.
   *
   * @param settings the certification window must be open
   * @param before the piece; it must still be decided on by the same person, and not chosen
   * @param by who undoes: who has decided
   * @param taken how the student must still take the course; none if it isn't taken any more
   * @param teacher who must teach the section now, or be named with the course where there is no
   *     section: the decider, or whom the decider stands in for
   * @param reason why
   */
  record Undoing(
      SettingsGuard settings,
      Piece before,
      Actor by,
      Optional<Enrolment> taken,
      CourseTeacher teacher,
      String reason) {
    /** What becomes of the piece. */
    public SentPiece sent() {
      return new SentPiece(
          before.id(), before.course(), before.revision(), settings.now(), label());
    }

    private Label label() {
      Label was =
          before
              .status()
              .lastLabel()
              .orElseThrow(() -> new IllegalStateException("What is decided has been sent"));
      return taken.map(was::waitingFor).orElse(was).taughtBy(teacher);
    }

    /** The line that it adds to the history. */
    public HistoryEntry entry() {
      return new HistoryEntry(
          settings.now(),
          Author.of(by),
          Transition.UNDO,
          Optional.of(before.state()),
          Transition.UNDO.to(),
          reason);
    }
  }
}
