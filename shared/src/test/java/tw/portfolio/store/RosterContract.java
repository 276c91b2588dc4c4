package tw.portfolio.store;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.school.SchoolBuilder.NOW;
import static tw.portfolio.school.SchoolBuilder.SCHOOL;
import static tw.portfolio.school.SchoolBuilder.YEAR;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tw.portfolio.domain.course.Enrolment;
import tw.portfolio.domain.file.FileType;
import tw.portfolio.domain.school.Caps;
import tw.portfolio.domain.school.Deputy;
import tw.portfolio.domain.school.Person;
import tw.portfolio.domain.school.Role;
import tw.portfolio.domain.school.SchoolCode;
import tw.portfolio.domain.school.SchoolYear;
import tw.portfolio.domain.school.Settings;
import tw.portfolio.domain.school.WindowKind;
import tw.portfolio.school.Courses;
import tw.portfolio.school.Ids;
import tw.portfolio.school.SchoolBuilder;
import tw.portfolio.school.Staff;
import tw.portfolio.school.Students;
import tw.portfolio.school.Windows;

/** What every {@link Roster} tells of what its {@link RosterWriter} was given. */
public abstract class RosterContract extends StoreContract {
  private static final SchoolCode ELSEWHERE = new SchoolCode("190301");

  @Test
  void shouldGiveBackEverybody() {
    for (Person person :
        List.of(Students.MING, Students.HUA, Staff.LIN, Staff.HOMEROOM, Staff.EQUIPMENT_HEAD)) {
      assertThat(stores.roster().person(SCHOOL, person.id())).contains(person);
    }
  }

  @Test
  void shouldKnowNobodyOfAnotherSchool() {
    assertThat(stores.roster().person(ELSEWHERE, Staff.LIN.id())).isEmpty();
    assertThat(stores.roster().person(SCHOOL, Ids.person(999))).isEmpty();
    assertThat(stores.roster().students(ELSEWHERE, YEAR)).isEmpty();
  }

  @Test
  void shouldReplaceAPerson() {
    Person promoted =
        new Person(
            SCHOOL,
            Staff.LIN.id(),
            "林美玲",
            Set.of(Role.TEACHER, Role.ACADEMIC_DIRECTOR),
            Optional.empty(),
            Optional.empty());
    stores.writer().people(YEAR, List.of(promoted));

    assertThat(stores.roster().person(SCHOOL, Staff.LIN.id())).contains(promoted);
  }

  @Test
  void shouldListStudentsByClassAndSeat() {
    Person ten = Students.student(11, "周十", "101", 10);
    Person other = Students.student(12, "鄭九", "102", 1);
    stores.writer().people(YEAR, List.of(other, ten));

    assertThat(stores.roster().students(SCHOOL, YEAR))
        .containsExactly(Students.MING, Students.HUA, ten, other);
    assertThat(stores.roster().students(SCHOOL, new SchoolYear(114))).isEmpty();
  }

  @Test
  void shouldListAStudentWhoChangedClassOnce() {
    Person moved = Students.student(1, "王小明", "102", 30);
    stores.writer().people(YEAR, List.of(moved));

    assertThat(stores.roster().students(SCHOOL, YEAR)).containsExactly(Students.HUA, moved);
    assertThat(stores.roster().person(SCHOOL, moved.id())).contains(moved);
  }

  @Test
  void shouldReplaceAnEnrolment() {
    Enrolment handedOver = Courses.taking(Students.MING, Courses.PHYSICS, "物理", Staff.CHANG);
    stores.writer().enrolments(List.of(handedOver));

    assertThat(stores.pieces().studentYear(SCHOOL, Students.MING.id(), YEAR).enrolments())
        .containsExactlyInAnyOrder(handedOver, Courses.MING_HISTORY);
  }

  @Test
  void shouldChangeNothingWhenTheSameIsWrittenAgain() {
    List<Person> students = stores.roster().students(SCHOOL, YEAR);
    StudentYear year = stores.pieces().studentYear(SCHOOL, Students.MING.id(), YEAR);
    List<Deputy> deputies = stores.roster().deputiesOf(SCHOOL, Staff.LIN.id());

    SchoolBuilder.aSchool().withWindows(Windows.allOpen(NOW)).in(stores.writer());

    assertThat(stores.roster().students(SCHOOL, YEAR)).isEqualTo(students).hasSize(2);
    assertThat(stores.pieces().studentYear(SCHOOL, Students.MING.id(), YEAR)).isEqualTo(year);
    assertThat(stores.roster().deputiesOf(SCHOOL, Staff.LIN.id())).isEqualTo(deputies).hasSize(1);
  }

  @Test
  void shouldKnowDeputiesFromBothSides() {
    Deputy first = deputy(Staff.LIN, Staff.DEPUTY, 30);
    Deputy second = deputy(Staff.LIN, Staff.HOMEROOM, 12);
    Deputy third = deputy(Staff.CHANG, Staff.DEPUTY, 5);
    stores.writer().deputies(List.of(second, third));

    assertThat(stores.roster().deputiesOf(SCHOOL, Staff.LIN.id()))
        .containsExactlyInAnyOrder(first, second);
    assertThat(stores.roster().deputisingOf(SCHOOL, Staff.DEPUTY.id()))
        .containsExactlyInAnyOrder(first, third);
    assertThat(stores.roster().deputiesOf(SCHOOL, Staff.DEPUTY.id())).isEmpty();
    assertThat(stores.roster().deputisingOf(ELSEWHERE, Staff.DEPUTY.id())).isEmpty();
  }

  @Test
  void shouldReplaceTheDaysOfADeputy() {
    Deputy shorter = deputy(Staff.LIN, Staff.DEPUTY, 3);
    stores.writer().deputies(List.of(shorter));

    assertThat(stores.roster().deputiesOf(SCHOOL, Staff.LIN.id())).containsExactly(shorter);
    assertThat(stores.roster().deputisingOf(SCHOOL, Staff.DEPUTY.id())).containsExactly(shorter);
  }

  @Test
  void shouldHaveTheRegulationsSettingsWhereNothingIsSet() {
    assertThat(stores.roster().settings(SCHOOL, new SchoolYear(116)))
        .isEqualTo(Settings.unset(SCHOOL, new SchoolYear(116)));
    assertThat(stores.roster().settings(ELSEWHERE, YEAR))
        .isEqualTo(Settings.unset(ELSEWHERE, YEAR));
  }

  @Test
  void shouldReplaceSettings() {
    Settings next =
        new Settings(
            SCHOOL,
            YEAR,
            new Caps(
                new Caps.Counts(3, 7, 4, 19, 9),
                new Caps.FileLimits(1_000_000, 3_000_000_000L, Set.of(FileType.PDF, FileType.MP4)),
                80,
                Duration.ofMinutes(5),
                Duration.ofMinutes(90)),
            Windows.open(NOW, WindowKind.SELECTION));

    stores.writer().settings(next);

    assertThat(stores.roster().settings(SCHOOL, YEAR)).isEqualTo(next);
  }

  private static Deputy deputy(Person teacher, Person deputy, int lastDay) {
    return new Deputy(
        SCHOOL,
        teacher.id(),
        deputy.id(),
        LocalDate.of(2026, 11, 1),
        LocalDate.of(2026, 11, lastDay));
  }
}
