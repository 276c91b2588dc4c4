package tw.portfolio.samples;

import java.util.Optional;
import java.util.Set;
import tw.portfolio.access.Person;
import tw.portfolio.access.Role;
import tw.portfolio.school.Actor;
import tw.portfolio.school.ClassPlace;

/** The students of the school that tests play in. */
public final class Students {
  /** 王小明, class 101, seat 1. */
  public static final Person MING = student(1, "王小明", "101", 1);

  /** 陳小華, class 101, seat 2. */
  public static final Person HUA = student(2, "陳小華", "101", 2);

  private Students() {}

  /** A student; the number makes the id and the student number. */
  public static Person student(long number, String name, String className, int seat) {
    return new Person(
        SchoolBuilder.SCHOOL,
        Ids.person(number),
        name,
        Set.of(Role.STUDENT),
        Optional.empty(),
        Optional.of(new ClassPlace(SchoolBuilder.YEAR, className, seat, "s" + number)));
  }

  /** That person, signed in. */
  public static Actor actor(Person student) {
    return new Actor(student.school(), student.id(), Actor.Kind.STUDENT, student.name());
  }
}
