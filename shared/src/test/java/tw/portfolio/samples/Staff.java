package tw.portfolio.samples;

import java.util.Optional;
import java.util.Set;
import tw.portfolio.access.Person;
import tw.portfolio.access.Role;
import tw.portfolio.school.Actor;
import tw.portfolio.school.ClassPlace;

/** The staff of the school that tests play in. */
public final class Staff {
  /** 林老師 teaches 王小明 and 陳小華 physics. */
  public static final Person LIN = teacher(101, "林美玲");

  /** 張老師 teaches 王小明 history. */
  public static final Person CHANG = teacher(102, "張志豪");

  /** 黃老師 teaches nobody and stands in for 林老師. */
  public static final Person DEPUTY = teacher(103, "黃雅婷");

  /** The homeroom teacher (導師) of class 101. */
  public static final Person HOMEROOM =
      new Person(
          SchoolBuilder.SCHOOL,
          Ids.person(104),
          "吳建宏",
          Set.of(Role.HOMEROOM_TEACHER),
          Optional.of("t104@school.test"),
          Optional.of(ClassPlace.led(SchoolBuilder.YEAR, "101")));

  /** The head of the equipment section (設備組長). */
  public static final Person EQUIPMENT_HEAD =
      new Person(
          SchoolBuilder.SCHOOL,
          Ids.person(105),
          "蔡淑芬",
          Set.of(Role.EQUIPMENT_HEAD),
          Optional.of("t105@school.test"),
          Optional.empty());

  /** The head of the student activities section (訓育組長). */
  public static final Person ACTIVITIES_HEAD =
      new Person(
          SchoolBuilder.SCHOOL,
          Ids.person(106),
          "許文彬",
          Set.of(Role.ACTIVITIES_HEAD),
          Optional.of("t106@school.test"),
          Optional.empty());

  /** The director of academic affairs (教務主任), who sets caps and windows. */
  public static final Person DIRECTOR =
      new Person(
          SchoolBuilder.SCHOOL,
          Ids.person(301),
          "劉秀英",
          Set.of(Role.ACADEMIC_DIRECTOR),
          Optional.of("t301@school.test"),
          Optional.empty());

  private Staff() {}

  /** A teacher; the number makes the id. */
  public static Person teacher(long number, String name) {
    return new Person(
        SchoolBuilder.SCHOOL,
        Ids.person(number),
        name,
        Set.of(Role.TEACHER),
        Optional.of("t" + number + "@school.test"),
        Optional.empty());
  }

  /** That person, signed in. */
  public static Actor actor(Person staff) {
    return new Actor(staff.school(), staff.id(), Actor.Kind.STAFF, staff.name());
  }
}
