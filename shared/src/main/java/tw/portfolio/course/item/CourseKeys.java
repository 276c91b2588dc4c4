package tw.portfolio.course.item;

import tw.portfolio.course.CourseRef;
import tw.portfolio.course.SectionRef;
import tw.portfolio.kernel.dynamo.Key;
import tw.portfolio.kernel.dynamo.Shards;
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

  /** The office's list of a semester's sections. */
  public static String sections(SchoolCode school, String term) {
    return school + "#SECTIONS#" + term;
  }

  /** Where a section lies. */
  public static Key section(SchoolCode school, SectionRef section) {
    return Shards.listed(
        sections(school, section.term().toString()), section.code() + "#" + section.name());
  }
}
