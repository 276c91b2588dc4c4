package tw.portfolio.record;

import java.util.Optional;
import tw.portfolio.school.PersonId;

/** Something that the school keeps, one row of one of its files. Equal records need no writing. */
public sealed interface SchoolRecord
    permits PlannedCourse,
        SchoolClass,
        Section,
        SectionEnrolment,
        StaffMember,
        Student,
        StudentEntry {
  /** Which record it is. */
  RecordKey key();

  /** What it says, in one line for previews and the history. National ids are masked in it. */
  String summary();

  /** What the history calls it: nothing personal, so people by their id on the platform. */
  default String subject() {
    return key().kind().code() + "#" + key().id();
  }

  /** The student or member of staff concerned, if it concerns one. */
  default Optional<PersonId> about() {
    return Optional.empty();
  }
}
