package tw.portfolio.store;

import java.time.Instant;
import java.util.Optional;
import tw.portfolio.domain.course.CourseRef;
import tw.portfolio.domain.school.PersonId;

/**
 * What must be true, beyond the piece itself, for a write to happen: each is checked in the write.
 */
public sealed interface Guard {
  /** A window is open and the caps are those that the request was checked against. */
  record SettingsHold(SettingsGuard settings) implements Guard {}

  /**
   * The student takes this course, and it takes outcomes.
   *
   * @param course the course
   * @param teacher the teacher it must still have, if that matters
   */
  record Enrolled(CourseRef course, Optional<PersonId> teacher) implements Guard {}

  /**
   * The piece takes one of the semester's slots.
   *
   * @param most how many slots there are
   */
  record TakesSlot(int most) implements Guard {}

  /** The piece gives its slot back; this never fails. */
  record GivesSlotBack() implements Guard {}

  /**
   * The request has not been carried out before.
   *
   * @param person who asks
   * @param key the key that the person's program chose for the request
   * @param digest tells this request's content from another's
   * @param forgottenAt when the key may be forgotten
   */
  record FirstRequest(PersonId person, String key, String digest, Instant forgottenAt)
      implements Guard {}
}
