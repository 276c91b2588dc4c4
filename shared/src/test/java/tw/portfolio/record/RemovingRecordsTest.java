package tw.portfolio.record;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.samples.SchoolBuilder.NOW;
import static tw.portfolio.samples.SchoolBuilder.SCHOOL;

import java.util.List;
import org.junit.jupiter.api.Test;
import tw.portfolio.access.Permits;
import tw.portfolio.access.Person;
import tw.portfolio.campus.Answers;
import tw.portfolio.campus.Campus;
import tw.portfolio.record.memory.MemoryRecords;
import tw.portfolio.record.memory.MemoryStudentRecords;
import tw.portfolio.samples.Entries;
import tw.portfolio.samples.Staff;
import tw.portfolio.samples.Students;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.school.ProblemKind;
import tw.portfolio.school.SchoolCode;

/** Offices take away what they have entered wrongly (regulation.txt 附件1). */
class RemovingRecordsTest {
  private static final Actor REGISTRAR = Staff.actor(Entries.REGISTRAR);

  private final Campus campus = new Campus(Entries.aSchool());
  private final MemoryStudentRecords records = new MemoryStudentRecords(campus.school());
  private final RemovingRecords removing =
      new RemovingRecords(
          new MemoryRecords(campus.school()), records, new Permits(campus.school()));

  RemovingRecordsTest() {
    Entries.in(
        new MemoryRecords(campus.school()),
        Entries.MING_PHYSICS,
        Entries.MING_LEADS,
        Entries.MING_ILL,
        Entries.MING_HELPED);
  }

  @Test
  void shouldRemoveWhatItsOfficeHasEntered() {
    assertThat(Answers.granted(remove(REGISTRAR, Students.MING, Entries.MING_PHYSICS)))
        .isEqualTo(Entries.MING_PHYSICS);

    assertThat(left())
        .isEqualTo(
            StudentEntries.of(List.of(Entries.MING_LEADS, Entries.MING_ILL, Entries.MING_HELPED)));
    assertThat(Answers.kind(remove(REGISTRAR, Students.MING, Entries.MING_PHYSICS)))
        .isEqualTo(ProblemKind.NOT_FOUND);
  }

  @Test
  void shouldLetEachOfficeRemoveItsOwnKindOnly() {
    for (StudentEntry other : List.of(Entries.MING_LEADS, Entries.MING_ILL, Entries.MING_HELPED)) {
      assertThat(Answers.kind(remove(REGISTRAR, Students.MING, other)))
          .isEqualTo(ProblemKind.NOT_PERMITTED);
    }
    for (Actor other :
        List.of(
            Staff.actor(Staff.LIN),
            Staff.actor(Staff.HOMEROOM),
            Students.actor(Students.MING),
            new Actor(new SchoolCode("190301"), Entries.REGISTRAR.id(), Actor.Kind.STAFF, "外校"))) {
      assertThat(Answers.kind(remove(other, Students.MING, Entries.MING_PHYSICS)))
          .isEqualTo(ProblemKind.NOT_PERMITTED);
    }
    assertThat(left().of(GradeRecord.BOOK)).containsExactly(Entries.MING_PHYSICS);
  }

  @Test
  void shouldFindNothingOfAnotherStudent() {
    assertThat(Answers.kind(remove(REGISTRAR, Students.HUA, Entries.MING_PHYSICS)))
        .isEqualTo(ProblemKind.NOT_FOUND);
    assertThat(left().of(GradeRecord.BOOK)).containsExactly(Entries.MING_PHYSICS);
  }

  @Test
  void shouldTellNothingOfAnEntryInItsAddress() {
    assertThat(EntryId.of(Entries.MING_ILL).text())
        .matches("attendance-[0-9a-f]{32}")
        .isNotEqualTo(EntryId.of(Entries.absence(Students.MING, "2026-11-02", "病假")).text());
    assertThat(EntryId.parse(EntryId.of(Entries.MING_ILL).text()))
        .contains(EntryId.of(Entries.MING_ILL));
    assertThat(
            List.of(
                "",
                "grades",
                "grades-",
                "staff-" + "0".repeat(32),
                "grades-" + "0".repeat(31),
                "grades-" + "G".repeat(32),
                "GRADES-" + "0".repeat(32)))
        .allSatisfy(text -> assertThat(EntryId.parse(text)).isEmpty());
  }

  private StudentEntries left() {
    return records.of(SCHOOL, Students.MING.id());
  }

  private Answer<StudentEntry> remove(Actor actor, Person student, StudentEntry entry) {
    return removing.remove(actor, student.id(), EntryId.of(entry), "登錄錯誤", NOW);
  }
}
