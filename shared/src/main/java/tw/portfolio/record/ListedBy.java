package tw.portfolio.record;

/** Among which others a record stands, which the beginning of its key's id says. */
public enum ListedBy {
  /** All of the school. */
  SCHOOL,
  /** All of the school year that the id begins with. */
  YEAR,
  /** All of the semester that the id begins with. */
  SEMESTER,
  /** What offices have entered about the student whom the id begins with; nobody lists them all. */
  STUDENT,
  /** The courses of the student whom the id begins with; nobody lists them all. */
  STUDENT_COURSES
}
