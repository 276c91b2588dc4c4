package tw.portfolio.record.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.samples.SchoolBuilder.SCHOOL;

import org.junit.jupiter.api.Test;
import tw.portfolio.campus.MemorySchool;
import tw.portfolio.campus.MemoryTables;
import tw.portfolio.history.Change;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.history.SubjectKind;
import tw.portfolio.history.memory.MemoryChangeLog;
import tw.portfolio.record.StudentRecordsContract;
import tw.portfolio.samples.Entries;
import tw.portfolio.samples.Students;

class MemoryStudentRecordsTest extends StudentRecordsContract {
  private final MemorySchool school = new MemorySchool();

  @Override
  protected Kept open() {
    return new Kept(
        new MemoryRecords(school), new MemoryStudentRecords(school), new MemoryChangeLog(school));
  }

  @Test
  void shouldTellTheHistoryWhoseRecordItIs() {
    Entries.in(new MemoryRecords(school), Entries.MING_LEADS);

    assertThat(school.tables().changes)
        .singleElement()
        .satisfies(line -> assertThat(line.school()).isEqualTo(SCHOOL))
        .extracting(MemoryTables.SchoolChange::change)
        .satisfies(MemoryStudentRecordsTest::shouldBeAboutMing);
  }

  private static void shouldBeAboutMing(Change change) {
    assertThat(change.subject().kind()).isEqualTo(SubjectKind.RECORD);
    assertThat(change.action()).isEqualTo(ChangeAction.ADD);
    assertThat(change.about()).contains(Students.MING.id());
    assertThat(change.to()).contains(Entries.MING_LEADS.summary());
  }
}
