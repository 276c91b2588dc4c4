package tw.portfolio.course.item;

import tw.portfolio.course.CourseRef;
import tw.portfolio.kernel.dynamo.Key;
import tw.portfolio.kernel.dynamo.StudentYearKeys;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;

/** Where the courses that students take lie. */
public final class CourseKeys {
  public static final String ENROLMENT = "ENROLMENT#";

  private CourseKeys() {}

  public static Key enrolment(SchoolCode school, PersonId student, CourseRef course) {
    return new Key(
        StudentYearKeys.studentYear(school, student, course.term().year()), place(course));
  }

  private static String place(CourseRef course) {
    String semester = ENROLMENT + course.term().semester().number();
    return String.join("#", semester, course.code().text(), course.kind().code());
  }
}
