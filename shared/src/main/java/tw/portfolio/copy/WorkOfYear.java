package tw.portfolio.copy;

import tw.portfolio.school.SchoolYear;
import tw.portfolio.work.StudentYear;
import tw.portfolio.work.WorkKind;

/**
 * What a student has of one kind of work in one school year.
 *
 * @param year the school year
 * @param kind the kind
 * @param work all of it
 */
public record WorkOfYear(SchoolYear year, WorkKind kind, StudentYear work) {
  /** Whether there is anything to tell of. */
  boolean isEmpty() {
    return work.pieces().isEmpty()
        && work.enrolments().isEmpty()
        && work.selection().at().isEmpty();
  }
}
