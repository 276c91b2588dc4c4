package tw.portfolio.record;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.samples.SchoolBuilder.NOW;
import static tw.portfolio.samples.SchoolBuilder.SCHOOL;
import static tw.portfolio.samples.SchoolBuilder.YEAR;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tw.portfolio.access.Deputy;
import tw.portfolio.access.Person;
import tw.portfolio.access.Role;
import tw.portfolio.access.Roster;
import tw.portfolio.campus.StoreContract;
import tw.portfolio.course.Enrolment;
import tw.portfolio.kernel.files.FileType;
import tw.portfolio.kernel.files.PictureLimits;
import tw.portfolio.samples.Courses;
import tw.portfolio.samples.Ids;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.samples.Staff;
import tw.portfolio.samples.Students;
import tw.portfolio.samples.Windows;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.school.WindowKind;
import tw.portfolio.settings.Caps;
import tw.portfolio.settings.Settings;
import tw.portfolio.work.StudentYear;
import tw.portfolio.work.WorkKind;

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

    assertThat(
            stores
                .pieces()
                .studentYear(WorkKind.OUTCOME, SCHOOL, Students.MING.id(), YEAR)
                .enrolments())
        .containsExactlyInAnyOrder(handedOver, Courses.MING_HISTORY);
  }

  @Test
  void shouldChangeNothingWhenTheSameIsWrittenAgain() {
    List<Person> students = stores.roster().students(SCHOOL, YEAR);
    StudentYear year =
        stores.pieces().studentYear(WorkKind.OUTCOME, SCHOOL, Students.MING.id(), YEAR);
    List<Deputy> deputies = stores.roster().deputiesOf(SCHOOL, Staff.LIN.id());

    SchoolBuilder.aSchool().withWindows(Windows.allOpen(NOW)).in(stores.writer());

    assertThat(stores.roster().students(SCHOOL, YEAR)).isEqualTo(students).hasSize(2);
    assertThat(stores.pieces().studentYear(WorkKind.OUTCOME, SCHOOL, Students.MING.id(), YEAR))
        .isEqualTo(year);
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
    assertThat(stores.inForce().settings(SCHOOL, new SchoolYear(116)))
        .isEqualTo(Settings.unset(SCHOOL, new SchoolYear(116)));
    assertThat(stores.inForce().settings(ELSEWHERE, YEAR))
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
                new Caps.FileLimits(
                    1_000_000,
                    3_000_000_000L,
                    Set.of(FileType.PDF, FileType.MP4),
                    new PictureLimits(7_000_000, true)),
                80,
                Duration.ofMinutes(5),
                Duration.ofMinutes(90)),
            Windows.open(NOW, WindowKind.SELECTION));

    stores.writer().settings(next);

    assertThat(stores.inForce().settings(SCHOOL, YEAR)).isEqualTo(next);
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
