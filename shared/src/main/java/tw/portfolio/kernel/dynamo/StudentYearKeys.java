package tw.portfolio.kernel.dynamo;

import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;

/**
 * What of a student belongs to a school year is one partition, so that a page is one query. Each
 * room that keeps something there names its own place in it.
 */
public final class StudentYearKeys {

  private StudentYearKeys() {}

  /** A student's year is one partition, so that a page is one query. */
  public static String studentYear(SchoolCode school, PersonId student, SchoolYear year) {
    return school + "#STUDENT#" + student + "#" + year;
  }
}
