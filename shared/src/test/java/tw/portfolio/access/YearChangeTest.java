package tw.portfolio.access;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.access.Permission.READ_ALL_OUTCOMES;
import static tw.portfolio.access.Permission.READ_CLASS_OUTCOMES;
import static tw.portfolio.samples.SchoolBuilder.NOW;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tw.portfolio.campus.Answers;
import tw.portfolio.campus.Campus;
import tw.portfolio.history.Author;
import tw.portfolio.record.SchoolRecord;
import tw.portfolio.record.Seat;
import tw.portfolio.record.StaffMember;
import tw.portfolio.record.Student;
import tw.portfolio.record.StudentStatus;
import tw.portfolio.record.memory.MemoryRecords;
import tw.portfolio.samples.Records;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.samples.Staff;
import tw.portfolio.samples.Students;
import tw.portfolio.school.Answer;
import tw.portfolio.school.ProblemKind;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.settings.SettingsCache;
import tw.portfolio.statement.WritingStatements;
import tw.portfolio.statement.memory.MemoryStatements;

/** On 1 August every class has other students and mostly another homeroom teacher (導師). */
class YearChangeTest {
  private static final SchoolYear NEXT = new SchoolYear(116);
  private static final Instant IN_JULY = Instant.parse("2027-07-31T15:59:00Z");
  private static final Instant IN_AUGUST = Instant.parse("2027-07-31T16:00:00Z");
  private static final Student NEWCOMER =
      Records.moved(
          Records.student(
              900, "s900", "高小新", "B123456780", StudentStatus.ENROLLED, new Seat(1, "101", 1)),
          NEXT,
          StudentStatus.ENROLLED,
          Optional.of(new Seat(1, "101", 1)));

  private final Campus campus = new Campus(SchoolBuilder.aSchool());
  private final MemoryRecords records = new MemoryRecords(campus.school());
  private final Permits permits = new Permits(campus.school());

  YearChangeTest() {
    in(Records.schoolClass("101", Optional.of(Records.LIN)));
    in(Records.schoolClass(NEXT, "101", Optional.of(Records.CHANG)));
    in(NEWCOMER);
  }

  private void in(SchoolRecord anew) {
    assertThat(
            records.write(
                SchoolBuilder.SCHOOL, Records.anew(anew), new Author.Platform(), "匯入", NOW))
        .isEmpty();
  }

  private Answer<Person> read(StaffMember teacher, Student student, Instant now) {
    return permits.student(
        Staff.actor(teacher.equals(Records.LIN) ? Staff.LIN : Staff.CHANG),
        student.person(),
        READ_ALL_OUTCOMES,
        READ_CLASS_OUTCOMES,
        now);
  }

  @Test
  void shouldLeaveTheClassWithItsTeacherUntilTheYearEnds() {
    Answers.granted(read(Records.LIN, Records.MING, IN_JULY));
    assertThat(Answers.kind(read(Records.LIN, NEWCOMER, IN_JULY))).isEqualTo(ProblemKind.NOT_FOUND);
    assertThat(Answers.kind(read(Records.CHANG, NEWCOMER, IN_JULY)))
        .isEqualTo(ProblemKind.NOT_FOUND);
  }

  @Test
  void shouldShowTheNextClassOfTheNameToItsOwnTeacherOnly() {
    Answers.granted(read(Records.CHANG, NEWCOMER, IN_AUGUST));
    assertThat(Answers.kind(read(Records.LIN, NEWCOMER, IN_AUGUST)))
        .isEqualTo(ProblemKind.NOT_FOUND);
  }

  @Test
  void shouldNotLeaveTheOldClassWithAnybodyThoughNobodyHasMovedItsStudentsUp() {
    for (StaffMember teacher : new StaffMember[] {Records.LIN, Records.CHANG}) {
      assertThat(Answers.kind(read(teacher, Records.MING, IN_AUGUST)))
          .isEqualTo(ProblemKind.NOT_FOUND);
    }
  }

  @Test
  void shouldNotTakeAGraduateForSomebodyOfGradeTwelve() {
    WritingStatements writing =
        new WritingStatements(
            new MemoryStatements(campus.school()),
            campus.school(),
            (_, _) -> Map.of("101", 3),
            new SettingsCache(campus.school()));

    assertThat(Answers.kind(writing.handIn(Students.actor(Students.MING), 1, IN_AUGUST)))
        .isEqualTo(ProblemKind.NOT_PERMITTED);
  }
}
