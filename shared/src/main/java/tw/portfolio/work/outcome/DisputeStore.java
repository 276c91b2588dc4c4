package tw.portfolio.work.outcome;

import java.util.Optional;
import tw.portfolio.course.CourseTeacher;
import tw.portfolio.course.Enrolment;
import tw.portfolio.course.SectionRef;
import tw.portfolio.kernel.store.StoredPage;
import tw.portfolio.kernel.store.UnknownCursorException;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.school.Actor;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.settings.SettingsGuard;
import tw.portfolio.work.Dispute;
import tw.portfolio.work.Piece;
import tw.portfolio.work.PieceWrite.PieceChange;

/** Disputed returns (退回有異議): who is to answer which, and their way up. */
public interface DisputeStore {
  /**
   * A page of the disputed returns that wait for an answer, oldest first. One round trip. What was
   * answered a moment ago may still be in it.
   *
   * @throws UnknownCursorException if the request's cursor is none of this list
   */
  StoredPage<Piece> disputed(DisputeQueue queue);

  /** Takes a dispute one step on, or says why not. One round trip. */
  WriteResult<DecisionRefusal> write(DisputeStep step);

  /**
   * Which page of whose list.
   *
   * @param school the school
   * @param asked who is to answer
   * @param teacher who is asked as the teacher; only a teacher's list asks for it
   * @param after the cursor of the page before
   * @param most pieces on a page
   */
  record DisputeQueue(
      SchoolCode school, Dispute.Asked asked, PersonId teacher, Optional<String> after, int most) {}

  /**
   * One step of a dispute.
   *
   * @param settings where the piece is to wait again, certification must be open
   * @param change what becomes of the piece, which must be as it was read
   * @param by who takes the step
   * @param taken how the student must still take the course; none if it isn't taken, or does not
   *     matter
   */
  record DisputeStep(
      SettingsGuard settings, PieceChange change, By by, Optional<Enrolment> taken) {}

  /** What must be true of whoever takes a step. */
  sealed interface By {
    /** Who it is. */
    Actor actor();

    /** The student, whose account must be in use. */
    record Student(Actor actor) implements By {}

    /**
     * Who answers as the teacher, or stands in.
     *
     * @param teacher who must teach that section now
     * @param section the section; none if the course is not taught here
     */
    record Teacher(Actor actor, CourseTeacher teacher, Optional<SectionRef> section)
        implements By {}

    /** The homeroom teacher, who must lead that class. */
    record Homeroom(Actor actor, SchoolYear year, String className) implements By {}

    /** An office that decides on disputes. */
    record Office(Actor actor) implements By {}
  }
}
