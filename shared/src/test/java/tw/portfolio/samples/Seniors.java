package tw.portfolio.samples;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tw.portfolio.access.Person;
import tw.portfolio.access.Role;
import tw.portfolio.record.ClassGrades;
import tw.portfolio.school.ClassPlace;
import tw.portfolio.school.SchoolCode;

/** Grade 12 of the school that tests play in: class 301, and who looks after it. */
public final class Seniors {
  /** 李思涵, class 301, seat 1. */
  public static final Person HAN = Students.student(31, "李思涵", "301", 1);

  /** 許家豪, class 301, seat 2. */
  public static final Person HAO = Students.student(32, "許家豪", "301", 2);

  /** 何品妤, class 302, seat 1. */
  public static final Person YU = Students.student(33, "何品妤", "302", 1);

  /** The homeroom teacher of class 301. */
  public static final Person HOMEROOM =
      staff(
          131,
          "鄭淑惠",
          Role.HOMEROOM_TEACHER,
          Optional.of(ClassPlace.led(SchoolBuilder.YEAR, "301")));

  /** The head of the counselling office (輔導主任). */
  public static final Person COUNSELLOR =
      staff(132, "謝文彬", Role.COUNSELLING_HEAD, Optional.empty());

  /** Classes 301 and 302 are in grade 3, class 101 is in grade 1, in this school only. */
  public static final ClassGrades GRADES =
      (school, _) ->
          school.equals(SchoolBuilder.SCHOOL) ? Map.of("301", 3, "302", 3, "101", 1) : Map.of();

  private Seniors() {}

  /** The usual school with grade 12 in it. */
  public static SchoolBuilder aSchool() {
    return SchoolBuilder.aSchool()
        .withStudent(HAN)
        .withStudent(HAO)
        .withStudent(YU)
        .withStaff(HOMEROOM, COUNSELLOR);
  }

  /** The same person at another school. */
  public static Person elsewhere(Person person) {
    return new Person(
        new SchoolCode("213304"),
        person.id(),
        person.name(),
        person.roles(),
        person.email(),
        person.latestPlace());
  }

  private static Person staff(long number, String name, Role role, Optional<ClassPlace> place) {
    return new Person(
        SchoolBuilder.SCHOOL,
        Ids.person(number),
        name,
        Set.of(role),
        Optional.of("t" + number + "@school.test"),
        place);
  }
}
