package tw.portfolio.record;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.samples.SchoolBuilder.NOW;
import static tw.portfolio.samples.SchoolBuilder.SCHOOL;
import static tw.portfolio.samples.SchoolBuilder.YEAR;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tw.portfolio.access.Permits;
import tw.portfolio.access.Person;
import tw.portfolio.access.Role;
import tw.portfolio.campus.Answers;
import tw.portfolio.campus.Campus;
import tw.portfolio.record.ReadingRecords.Sheet;
import tw.portfolio.record.memory.MemoryRecords;
import tw.portfolio.record.memory.MemoryStudentRecords;
import tw.portfolio.samples.Courses;
import tw.portfolio.samples.Entries;
import tw.portfolio.samples.Ids;
import tw.portfolio.samples.Staff;
import tw.portfolio.samples.Students;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.school.ProblemKind;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;

class ReadingRecordsTest {
  private static final AttendanceRecord LAST_YEAR =
      Entries.absence(Students.MING, "2026-03-02", "事假");
  private static final Optional<SchoolYear> ANY_YEAR = Optional.empty();

  private final Campus campus = new Campus(Entries.aSchool());
  private final ReadingRecords reading =
      new ReadingRecords(new MemoryStudentRecords(campus.school()), new Permits(campus.school()));

  ReadingRecordsTest() {
    Entries.in(
        new MemoryRecords(campus.school()),
        Entries.MING_PHYSICS,
        Entries.MING_LEADS,
        Entries.MING_ILL,
        Entries.MING_HELPED,
        LAST_YEAR,
        Entries.grade(Courses.HUA_PHYSICS, 40));
  }

  @Test
  void shouldShowAStudentTheOwnRecordsOnly() {
    StudentEntries own = reading.own(Students.actor(Students.MING), ANY_YEAR);

    assertThat(own)
        .isEqualTo(
            StudentEntries.of(
                List.of(
                    Entries.MING_PHYSICS,
                    Entries.MING_LEADS,
                    LAST_YEAR,
                    Entries.MING_ILL,
                    Entries.MING_HELPED)));
  }

  @Test
  void shouldShowOneYearIfThatIsAskedFor() {
    Actor ming = Students.actor(Students.MING);

    assertThat(reading.own(ming, Optional.of(YEAR)).of(AttendanceRecord.BOOK))
        .containsExactly(Entries.MING_ILL);
    assertThat(reading.own(ming, Optional.of(new SchoolYear(114))))
        .isEqualTo(StudentEntries.of(List.of(LAST_YEAR)));
  }

  @Test
  void shouldShowOfficesEveryStudent() {
    for (Person student : List.of(Students.MING, Entries.TAO)) {
      assertThat(Answers.granted(read(Entries.REGISTRAR, student)).student()).isEqualTo(student);
    }
    assertThat(
            Answers.granted(read(Entries.REGISTRAR, Students.HUA)).entries().of(GradeRecord.BOOK))
        .containsExactly(Entries.grade(Courses.HUA_PHYSICS, 40));
  }

  @ParameterizedTest
  @CsvSource({
    "REGISTRAR, grades cadres attendance service",
    "ACADEMIC_DIRECTOR, grades cadres attendance service",
    "ACTIVITIES_HEAD, cadres service",
    "DISCIPLINE_HEAD, attendance",
    "STUDENT_AFFAIRS_DIRECTOR, cadres attendance service",
    "COUNSELLING_HEAD, cadres attendance service"
  })
  void shouldShowAnOfficeWhatItEntersOrOversees(Role role, String kinds) {
    Person office =
        new Person(SCHOOL, Ids.person(700), "處室", Set.of(role), Optional.empty(), Optional.empty());
    campus.school().people(YEAR, List.of(office));

    Sheet sheet = Answers.granted(read(office, Students.MING));

    assertThat(sheet.kinds())
        .extracting(RecordKind::code)
        .containsExactlyInAnyOrder(kinds.split(" "));
    StudentEntries all = reading.own(Students.actor(Students.MING), ANY_YEAR);
    assertThat(sheet.entries()).isEqualTo(all.only(sheet.kinds()));
    assertThat(sheet.entries().of(GradeRecord.BOOK).isEmpty()).isEqualTo(!kinds.contains("grades"));
    assertThat(sheet.entries().of(AttendanceRecord.BOOK).isEmpty())
        .isEqualTo(!kinds.contains("attendance"));
  }

  @Test
  void shouldShowAHomeroomTeacherTheOwnClass() {
    assertThat(Answers.granted(read(Staff.HOMEROOM, Students.MING)).entries().of(GradeRecord.BOOK))
        .containsExactly(Entries.MING_PHYSICS);
    assertThat(Answers.kind(read(Staff.HOMEROOM, Entries.TAO))).isEqualTo(ProblemKind.NOT_FOUND);
  }

  @Test
  void shouldShowNothingToThoseWhoHaveNoPartInIt() {
    for (Person other : List.of(Staff.LIN, Staff.EQUIPMENT_HEAD, Entries.COUNSELLOR)) {
      assertThat(Answers.kind(read(other, Students.MING))).isEqualTo(ProblemKind.NOT_PERMITTED);
    }
  }

  @Test
  void shouldFindNobodyWhoIsNoStudentOfTheSchool() {
    Actor registrar = Staff.actor(Entries.REGISTRAR);

    assertThat(Answers.kind(reading.of(registrar, Ids.person(999), ANY_YEAR, NOW)))
        .isEqualTo(ProblemKind.NOT_FOUND);
    assertThat(Answers.kind(read(Entries.REGISTRAR, Staff.LIN))).isEqualTo(ProblemKind.NOT_FOUND);
    Actor elsewhere =
        new Actor(new SchoolCode("190301"), Entries.REGISTRAR.id(), Actor.Kind.STAFF, "別校的人");
    assertThat(Answers.kind(reading.of(elsewhere, Students.MING.id(), ANY_YEAR, NOW)))
        .isEqualTo(ProblemKind.NOT_PERMITTED);
  }

  private Answer<ReadingRecords.Sheet> read(Person reader, Person student) {
    return reading.of(Staff.actor(reader), student.id(), ANY_YEAR, NOW);
  }
}
