package tw.portfolio.record.item;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tw.portfolio.course.CourseCode;
import tw.portfolio.course.CourseRef;
import tw.portfolio.course.TakingKind;
import tw.portfolio.course.item.CourseKeys;
import tw.portfolio.kernel.dynamo.Key;
import tw.portfolio.kernel.dynamo.Shards;
import tw.portfolio.record.RecordKey;
import tw.portfolio.record.RecordKind;
import tw.portfolio.record.SchoolClass;
import tw.portfolio.record.Student;
import tw.portfolio.record.book.Books;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.school.Term;

/**
 * Where each record lies, and the lists of offices. Those that files fill (students, staff,
 * classes, courses, sections) lie in several partitions each ({@link Shards#listed}), the others in
 * one, so that reading one is one query.
 */
public final class RecordKeys {
  private RecordKeys() {}

  /** Where a record lies. */
  public static Key key(SchoolCode school, RecordKey key) {
    return switch (Books.of(key.kind()).listedBy()) {
      case SCHOOL -> Shards.listed(list(school, key.kind()), key.id());
      case YEAR -> {
        List<String> parts = parts(key, 2);
        yield Shards.listed(list(school, key.kind(), parts.get(0)), parts.get(1));
      }
      case SEMESTER -> {
        List<String> parts = parts(key, 2);
        yield Shards.listed(CourseKeys.sections(school, parts.get(0)), parts.get(1));
      }
      case STUDENT -> entry(school, key);
      case STUDENT_COURSES -> {
        List<String> parts = parts(key, 4);
        CourseRef course =
            new CourseRef(
                Term.parse(parts.get(1)), new CourseCode(parts.get(2)), kind(parts.get(3)));
        yield CourseKeys.enrolment(school, new PersonId(parts.get(0)), course);
      }
    };
  }

  /** The partition of a list of records; none if nobody lists them. */
  public static Optional<String> list(SchoolCode school, RecordKind kind, Term term) {
    return switch (Books.of(kind).listedBy()) {
      case SCHOOL -> Optional.of(list(school, kind));
      case YEAR -> Optional.of(list(school, kind, term.year().toString()));
      case SEMESTER -> Optional.of(CourseKeys.sections(school, term.toString()));
      case STUDENT, STUDENT_COURSES -> Optional.empty();
    };
  }

  private static List<String> parts(RecordKey key, int count) {
    return List.of(key.id().split("#", count));
  }

  private static TakingKind kind(String code) {
    return TakingKind.ofCode(code)
        .orElseThrow(() -> new IllegalArgumentException("No kind of taking: " + code));
  }

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
