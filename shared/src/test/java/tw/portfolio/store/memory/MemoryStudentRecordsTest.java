package tw.portfolio.store.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.school.SchoolBuilder.SCHOOL;

import org.junit.jupiter.api.Test;
import tw.portfolio.domain.history.Change;
import tw.portfolio.domain.history.Deed;
import tw.portfolio.domain.history.SubjectKind;
import tw.portfolio.school.Entries;
import tw.portfolio.school.Students;
import tw.portfolio.store.StudentRecordsContract;

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
    assertThat(change.deed()).isEqualTo(Deed.ADD);
    assertThat(change.about()).contains(Students.MING.id());
    assertThat(change.to()).contains(Entries.MING_LEADS.summary());
  }
}
