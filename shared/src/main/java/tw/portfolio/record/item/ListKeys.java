package tw.portfolio.record.item;

import java.util.Locale;
import tw.portfolio.kernel.dynamo.Key;
import tw.portfolio.record.RecordKey;
import tw.portfolio.record.RecordKind;
import tw.portfolio.record.SchoolClass;
import tw.portfolio.record.Student;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;

/**
 * Where the lists of offices lie. Those that files fill (students, staff, classes, courses,
 * sections) are {@link tw.portfolio.kernel.dynamo.ShardedLists}; the others are one partition each,
 * so that reading one is one query.
 */
public final class ListKeys {

  private ListKeys() {}

  /** A list of all records of a kind. */
  static String list(SchoolCode school, RecordKind kind) {
    // What is called CLASSES has who is in each class.
    String name = kind.equals(SchoolClass.KIND) ? "CLASSLIST" : upper(kind);
    return school + "#" + name;
  }

  /** A list of all records of a kind of one year or semester. */
  static String list(SchoolCode school, RecordKind kind, String of) {
    return list(school, kind) + "#" + of;
  }

  /** Who is in the register, by student number. */
  public static String students(SchoolCode school) {
    return list(school, Student.KIND);
  }

  /** The classes of a year, by name; the classes themselves have who is in them. */
  public static String classList(SchoolCode school, SchoolYear year) {
    return list(school, SchoolClass.KIND, year.toString());
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
        upper(entry.kind()) + entry.id().substring(at));
  }

  private static String upper(RecordKind kind) {
    return kind.code().toUpperCase(Locale.ROOT);
  }
}
