package tw.portfolio.record.section;

import java.time.Instant;
import tw.portfolio.course.CourseRef;
import tw.portfolio.record.RecordKey;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;

/**
 * Something is taught by another person than before, and what follows from it is still to be done.
 * Written in the same transaction as the change, so that nothing is forgotten.
 */
public sealed interface Handover {
  /** Since when. */
  Instant since();

  /**
   * A section says something new, which its students' enrolments may not say yet.
   *
   * @param school the school
   * @param section which section
   * @param since since when
   */
  record OfSection(SchoolCode school, RecordKey section, Instant since) implements Handover {}

  /**
   * A student's course is taught by another person or in another section, and pieces of it may wait
   * in the queue of the one before.
   *
   * @param school the school
   * @param student the student
   * @param course which course
   * @param since since when
   */
  record OfCourse(SchoolCode school, PersonId student, CourseRef course, Instant since)
      implements Handover {}
}
