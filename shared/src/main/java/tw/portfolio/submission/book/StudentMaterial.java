package tw.portfolio.submission.book;

import java.util.List;
import java.util.Optional;
import tw.portfolio.course.CourseRef;
import tw.portfolio.course.Enrolment;
import tw.portfolio.record.CadreRecord;
import tw.portfolio.record.GradeRecord;
import tw.portfolio.school.Term;
import tw.portfolio.submission.source.SourceScope;
import tw.portfolio.submission.source.StudentRows;

/**
 * All that a student's rows are made of.
 *
 * @param year what is the same for every student of the book
 * @param student the student
 * @param rows what there is of the student in that year
 */
public record StudentMaterial(BookYear year, BookStudent student, StudentRows rows) {
  /** Whether data of that semester is in the book. */
  boolean has(Term term) {
    return scope().includes(term);
  }

  /** Grades of what the book is of. */
  List<GradeRecord> grades() {
    return rows.grades(scope());
  }

  /** Grades of the whole school year, where both semesters make one row. */
  List<GradeRecord> gradesOfTheYear() {
    return rows.grades(SourceScope.of(year.school(), year.order().year()));
  }

  /** Offices among students in what the book is of. */
  List<CadreRecord> cadres() {
    return rows.cadres(scope());
  }

  /** The course as the student takes it. */
  Optional<Enrolment> enrolment(CourseRef course) {
    return rows.outcomes().enrolment(course);
  }

  private SourceScope scope() {
    return year.order().scope();
  }

  /** Rows, if the student is of those whom the sheet is for. */
  <R> List<R> onlyOf(boolean evening, List<R> all) {
    return student.evening() == evening ? all : List.of();
  }
}
