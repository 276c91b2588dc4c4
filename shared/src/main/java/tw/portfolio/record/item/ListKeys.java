package tw.portfolio.record.item;

import java.util.Locale;
import tw.portfolio.kernel.dynamo.Key;
import tw.portfolio.record.RecordKey;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.school.Term;

/** Where the lists of offices lie: each is one partition, so that a list is one query. */
public final class ListKeys {

  private ListKeys() {}

  /** Who is in the register, by student number. */
  public static String students(SchoolCode school) {
    return school + "#STUDENTS";
  }

  /** Who is on the staff, by staff number. */
  public static String staff(SchoolCode school) {
    return school + "#STAFF";
  }

  /** The classes of a year, by name; the classes themselves have who is in them. */
  public static String classList(SchoolCode school, SchoolYear year) {
    return school + "#CLASSLIST#" + year;
  }

  /** The courses of the school's plan, by code. */
  public static String courses(SchoolCode school) {
    return school + "#COURSES";
  }

  /** The sections of a semester, by course and name. */
  public static String sections(SchoolCode school, Term term) {
    return school + "#SECTIONS#" + term;
  }

  /** Who is in a section. */
  public static String sectionRoster(SchoolCode school, RecordKey section) {
    return school + "#SECTION#" + section.id();
  }

  /** What offices keep about a student is one partition, so that reading it is one query. */
  public static String studentRecords(SchoolCode school, PersonId student) {
    return school + "#RECORDS#" + student;
  }

  /** An entry about a student; its id begins with the student. */
  public static Key entry(SchoolCode school, RecordKey entry) {
    int at = entry.id().indexOf('#');
    return new Key(
        studentRecords(school, new PersonId(entry.id().substring(0, at))),
        entry.kind().code().toUpperCase(Locale.ROOT) + entry.id().substring(at));
  }
}
