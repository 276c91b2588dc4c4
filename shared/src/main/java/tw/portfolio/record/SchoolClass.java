package tw.portfolio.record;

import java.util.Optional;
import tw.portfolio.access.Person;
import tw.portfolio.school.ClassPlace;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolYear;

/**
 * A class (班級) of a school year with its homeroom teacher (導師).
 *
 * @param year the school year
 * @param name its name, such as {@code 101}
 * @param grade 年級, 1 to 3 (grades 10 to 12)
 * @param department 科班學程別代碼, empty if the school names none
 * @param homeroomTeacher who leads it, if that is known yet
 * @param homeroomTeacherName that person's name, empty if there is none
 */
public record SchoolClass(
    SchoolYear year,
    String name,
    int grade,
    String department,
    Optional<PersonId> homeroomTeacher,
    String homeroomTeacherName)
    implements SchoolRecord {
  @Override
  public RecordKey key() {
    return keyOf(year, name);
  }

  /** The key of the class of that name. */
  public static RecordKey keyOf(SchoolYear year, String name) {
    return new RecordKey(RecordKind.CLASSES, year + "#" + name);
  }

  /** The same class with another homeroom teacher, or with none. */
  public SchoolClass ledBy(Optional<Person> teacher) {
    return new SchoolClass(
        year,
        name,
        grade,
        department,
        teacher.map(Person::id),
        teacher.map(Person::name).orElse(""));
  }

  /** What its homeroom teacher has. */
  public ClassPlace led() {
    return ClassPlace.led(year, name);
  }

  @Override
  public String summary() {
    return "%s，%d 年級，科班學程別 %s，導師 %s"
        .formatted(called(name), grade, orNone(department), orNone(homeroomTeacherName));
  }

  /** A class as people call it: {@code 101 班}, or its name where that says so already. */
  static String called(String name) {
    return name.endsWith("班") ? name : name + " 班";
  }

  private static String orNone(String text) {
    return text.isEmpty() ? "無" : text;
  }
}
