package tw.portfolio.submission.precheck;

import java.util.List;
import java.util.Set;
import tw.portfolio.school.Term;

/**
 * A class whose rows were looked at.
 *
 * @param name 班級
 * @param students by seat
 * @param ungraded semesters of which nobody in the class has a grade yet, so that no single course
 *     was asked for its own
 */
record CheckedClass(String name, List<CheckedStudent> students, Set<Term> ungraded) {
  CheckedClass {
    students = List.copyOf(students);
    ungraded = Set.copyOf(ungraded);
  }

  Tally tally() {
    Tally tally = new Tally();
    students.forEach(student -> student.rows().forEach(tally::add));
    return tally;
  }
}
