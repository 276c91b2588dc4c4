package tw.portfolio.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static tw.portfolio.samples.Records.CHANG;
import static tw.portfolio.samples.Records.LIN;
import static tw.portfolio.samples.Records.MING;
import static tw.portfolio.samples.Records.anew;
import static tw.portfolio.samples.Records.change;
import static tw.portfolio.samples.Records.moved;
import static tw.portfolio.samples.Records.schoolClass;
import static tw.portfolio.samples.Records.staff;
import static tw.portfolio.samples.Records.student;
import static tw.portfolio.samples.SchoolBuilder.SCHOOL;
import static tw.portfolio.samples.SchoolBuilder.YEAR;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tw.portfolio.access.Person;
import tw.portfolio.access.Role;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.history.Subject;
import tw.portfolio.history.SubjectKind;
import tw.portfolio.samples.Courses;
import tw.portfolio.samples.Ids;
import tw.portfolio.samples.Staff;
import tw.portfolio.school.ClassPlace;
import tw.portfolio.school.SchoolYear;

/**
 * What follows from a record of a student, of staff or of a class, in every {@link RecordStore}.
 */
public abstract class PeopleRecordsContract extends RecordContract {
  private static final SchoolYear NEXT = new SchoolYear(116);

  @Test
  void shouldPutANewStudentIntoRosterAndClass() {
    Student anew =
        student(900, "s900", "高小新", "B123456780", StudentStatus.ENROLLED, new Seat(1, "102", 7));

    keep(anew);

    Person expected =
        new Person(
            SCHOOL,
            anew.person(),
            "高小新",
            Set.of(Role.STUDENT),
            Optional.empty(),
            Optional.of(new ClassPlace(YEAR, "102", 7, "s900")));
    assertThat(person(anew.person())).isEqualTo(expected);
    assertThat(stores.roster().students(SCHOOL, YEAR)).contains(expected);
  }

  @Test
  void shouldMoveAStudentToAnotherClassWithoutBeingInTwo() {
    keep(MING);
    Student moved = moved(MING, YEAR, StudentStatus.ENROLLED, Optional.of(new Seat(1, "102", 30)));

    keep(List.of(change(MING, moved)));

    assertThat(person(MING.person()).latestPlace()).contains(new ClassPlace(YEAR, "102", 30, "s1"));
    assertThat(stores.roster().students(SCHOOL, YEAR))
        .filteredOn(student -> student.id().equals(MING.person()))
        .extracting(Person::latestPlace)
        .containsExactly(Optional.of(new ClassPlace(YEAR, "102", 30, "s1")));
  }

  @Test
  void shouldKeepLastYearsClassListWhenAStudentMovesUp() {
    keep(MING);
    keep(
        List.of(
            change(
                MING,
                moved(MING, NEXT, StudentStatus.ENROLLED, Optional.of(new Seat(2, "201", 1))))));

    assertThat(classes(YEAR)).contains("101");
    assertThat(classes(NEXT)).containsExactly("201");
    assertThat(person(MING.person()).places())
        .containsExactlyInAnyOrder(
            new ClassPlace(YEAR, "101", 1, "s1"), new ClassPlace(NEXT, "201", 1, "s1"));
  }

  private List<String> classes(SchoolYear year) {
    return stores.roster().students(SCHOOL, year).stream()
        .filter(student -> student.id().equals(MING.person()))
        .map(student -> student.latestPlace().orElseThrow().className())
        .toList();
  }

  @Test
  void shouldTakeWhoHasLeftOutOfTheClassListOnly() {
    keep(MING);
    Student left = moved(MING, YEAR, StudentStatus.TRANSFERRED, Optional.empty());

    keep(List.of(change(MING, left)));

    assertThat(classes(YEAR)).isEmpty();
    assertThat(person(MING.person()).latestPlace()).isEmpty();
    assertThat(person(MING.person()).roles()).containsExactly(Role.STUDENT);
    assertThat(enrolments(MING)).contains(Courses.MING_PHYSICS);
    assertThat(stored(MING.key())).contains(left);
  }

  @Test
  void shouldKeepAGraduateInTheYearsClassList() {
    keep(MING);

    keep(List.of(change(MING, moved(MING, YEAR, StudentStatus.GRADUATED, Optional.empty()))));

    assertThat(classes(YEAR)).containsExactly("101");
    assertThat(person(MING.person()).latestPlace()).isEmpty();
  }

  @Test
  void shouldNotTakeRolesFromAStudentsPerson() {
    keep(MING);
    Student renamed =
        student(1, "s1", "王大明", "A123456789", StudentStatus.ENROLLED, new Seat(1, "101", 1));

    keep(List.of(change(MING, renamed)));

    assertThat(person(MING.person()).name()).isEqualTo("王大明");
    assertThat(person(MING.person()).roles()).containsExactly(Role.STUDENT);
  }

  @Test
  void shouldReachAStudentWhereTheBookSaysAndNowhereOnceItSaysNothing() {
    keep(MING);
    Student reached = reached(MING, Optional.of("ming@school.test"));

    keep(List.of(change(MING, reached)));
    assertThat(person(MING.person()).email()).contains("ming@school.test");

    keep(List.of(change(reached, reached(MING, Optional.empty()))));
    assertThat(person(MING.person()).email()).isEmpty();
  }

  private static Student reached(Student student, Optional<String> email) {
    return new Student(
        student.person(),
        student.number(),
        student.name(),
        student.identity(),
        student.born(),
        student.gender(),
        student.entered(),
        student.year(),
        student.status(),
        student.seat(),
        email);
  }

  @Test
  void shouldGiveNewStaffTheRoleOfTeacherOnly() {
    StaffMember anew =
        new StaffMember(Ids.person(901), "t901", "高老師", Optional.of("t901@school.test"));

    keep(anew);

    assertThat(person(anew.person()))
        .isEqualTo(
            new Person(
                SCHOOL,
                anew.person(),
                "高老師",
                Set.of(Role.TEACHER),
                Optional.of("t901@school.test"),
                Optional.empty()));
  }

  @Test
  void shouldWriteALineForTheRoleThatNewStaffIsGiven() {
    StaffMember anew = new StaffMember(Ids.person(901), "t901", "高老師", Optional.empty());
    keep(anew);
    keep(List.of(change(anew, new StaffMember(anew.person(), "t901", "高師", Optional.empty()))));

    assertThat(lines(SCHOOL, new Subject(SubjectKind.PERSON, anew.person().text())))
        .extracting(Line::action, Line::to)
        .containsExactly(tuple(ChangeAction.GRANT, Optional.of("任課教師")));
  }

  @Test
  void shouldNotGiveARoleAgainThatWasTakenBack() {
    StaffMember before = staff(Staff.LIN, "t101");
    keep(before);
    Person without =
        new Person(
            SCHOOL, before.person(), before.name(), Set.of(), before.email(), Optional.empty());
    stores.writer().people(YEAR, List.of(without));

    keep(List.of(change(before, new StaffMember(before.person(), "t101", "林美伶", before.email()))));

    assertThat(person(before.person()).name()).isEqualTo("林美伶");
    assertThat(person(before.person()).roles()).isEmpty();
  }

  @Test
  void shouldUpdateNameAndMailOfStaffButNeverTheRoles() {
    StaffMember before = staff(Staff.EQUIPMENT_HEAD, "t105");
    keep(before);
    StaffMember after = new StaffMember(before.person(), "t105", "蔡淑芳", Optional.empty());

    keep(List.of(change(before, after)));

    assertThat(person(before.person()))
        .isEqualTo(
            new Person(
                SCHOOL,
                before.person(),
                "蔡淑芳",
                Set.of(Role.EQUIPMENT_HEAD),
                Optional.empty(),
                Optional.empty()));
  }

  @Test
  void shouldGiveTheClassToItsHomeroomTeacher() {
    keep(schoolClass("101", Optional.of(LIN)));

    assertThat(person(LIN.person()).roles())
        .containsExactlyInAnyOrder(Role.TEACHER, Role.HOMEROOM_TEACHER);
    assertThat(person(LIN.person()).latestPlace()).contains(ClassPlace.led(YEAR, "101"));
    assertThat(lines(SCHOOL, new Subject(SubjectKind.PERSON, LIN.person().text())))
        .extracting(Line::action, Line::to)
        .containsExactly(tuple(ChangeAction.GRANT, Optional.of("導師（101 班）")));
  }

  @Test
  void shouldTakeTheClassFromTheFormerHomeroomTeacher() {
    SchoolClass before = schoolClass("101", Optional.of(LIN));
    keep(before);

    keep(List.of(change(before, schoolClass("101", Optional.of(CHANG)))));

    assertThat(person(LIN.person()).roles()).containsExactly(Role.TEACHER);
    assertThat(person(LIN.person()).latestPlace()).isEmpty();
    assertThat(person(CHANG.person()).roles())
        .containsExactlyInAnyOrder(Role.TEACHER, Role.HOMEROOM_TEACHER);
  }

  @Test
  void shouldLetTwoHomeroomTeachersSwapTheirClasses() {
    SchoolClass first = schoolClass("101", Optional.of(LIN));
    SchoolClass second = schoolClass("102", Optional.of(CHANG));
    keep(first, second);

    keep(
        List.of(
            change(first, schoolClass("101", Optional.of(CHANG))),
            change(second, schoolClass("102", Optional.of(LIN)))));

    assertThat(person(CHANG.person()).latestPlace()).contains(ClassPlace.led(YEAR, "101"));
    assertThat(person(LIN.person()).latestPlace()).contains(ClassPlace.led(YEAR, "102"));
    assertThat(person(LIN.person()).roles()).contains(Role.HOMEROOM_TEACHER);
    assertThat(person(CHANG.person()).roles()).contains(Role.HOMEROOM_TEACHER);
  }

  @Test
  void shouldLeaveThisYearsClassesAloneWhenTheNextYearsAreBroughtIn() {
    keep(schoolClass("101", Optional.of(LIN)));

    keep(schoolClass(NEXT, "201", Optional.of(LIN)), schoolClass(NEXT, "101", Optional.of(CHANG)));

    assertThat(person(LIN.person()).places())
        .containsExactlyInAnyOrder(ClassPlace.led(YEAR, "101"), ClassPlace.led(NEXT, "201"));
    assertThat(person(CHANG.person()).place(YEAR)).isEmpty();
    assertThat(person(CHANG.person()).place(NEXT)).contains(ClassPlace.led(NEXT, "101"));
    assertThat(person(CHANG.person()).roles()).contains(Role.HOMEROOM_TEACHER);
  }

  @Test
  void shouldKeepTheOfficeOfWhoeverStillLeadsAClassOfAnotherYear() {
    SchoolClass next = schoolClass(NEXT, "201", Optional.of(LIN));
    keep(schoolClass("101", Optional.of(LIN)), next);

    keep(List.of(change(next, schoolClass(NEXT, "201", Optional.of(CHANG)))));

    assertThat(person(LIN.person()).places()).containsExactly(ClassPlace.led(YEAR, "101"));
    assertThat(person(LIN.person()).roles()).contains(Role.HOMEROOM_TEACHER);
  }

  @Test
  void shouldGiveNoOfficeForAClassOfAYearThatIsOver() {
    keep(schoolClass(new SchoolYear(114), "101", Optional.of(CHANG)));

    assertThat(person(CHANG.person()).roles()).containsExactly(Role.TEACHER);
    assertThat(person(CHANG.person()).place(YEAR)).isEmpty();
  }
}
