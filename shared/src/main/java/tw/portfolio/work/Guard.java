package tw.portfolio.work;

import tw.portfolio.course.CourseRef;
import tw.portfolio.course.Enrolment;
import tw.portfolio.kernel.store.IdempotencyKey;
import tw.portfolio.school.PersonId;
import tw.portfolio.settings.SettingsGuard;

/**
 * What must be true, beyond the records themselves, for a write to happen: each is checked in the
 * write. Where a guard speaks of "the piece", the write changes one alone.
 */
public sealed interface Guard {
  /** Whoever asks is on the roster, and the account in use. */
  record AccountInUse(PersonId person) implements Guard {}

  /** A window is open and the caps are those that the request was checked against. */
  record SettingsHold(SettingsGuard settings) implements Guard {}

  /** The student takes this course, and it takes outcomes. */
  record Enrolled(CourseRef course) implements Guard {}

  /** The student still takes the course as it was seen: with that teacher, in that section. */
  record TaughtAs(Enrolment seen) implements Guard {}

  /**
   * The piece takes one of the slots of its semester or year.
   *
   * @param most how many slots there are
   */
  record TakesSlot(int most) implements Guard {}

  /**
   * Fewer of the student's pieces of that semester or year stand as refused: what is refused takes
   * no slot, and their number would have no end otherwise.
   *
   * @param most how many stand at most, before nothing more is announced
   */
  record FewRefused(int most) implements Guard {}

  /** The piece gives its slot back; this never fails. */
  record GivesSlotBack() implements Guard {}

  /** The request has not been carried out before. */
  record FirstRequest(IdempotencyKey key) implements Guard {}

  /** The student's choice does not have the piece. */
  record NotChosen() implements Guard {}

  /** Nobody has changed this other piece since it was read. */
  record Unchanged(Piece other) implements Guard {}
}
