package tw.portfolio.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.imports.ImportingSchool.classes;

import org.junit.jupiter.api.Test;
import tw.portfolio.campus.Answers;
import tw.portfolio.history.Change;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.record.Student;

/** A commit writes what an office was shown, and stops at anything else. */
class CommitAsPreviewedTest {
  private final ImportingSchool school = new ImportingSchool();

  static int written(ImportState state) {
    return switch (state) {
      case ImportState.Committing(var _, Progress progress) -> progress.written();
      case ImportState.Interrupted(var _, int written, var _) -> written;
      case ImportState.Committed(var _, int written) -> written;
      default -> throw new AssertionError("Not being written: " + state);
    };
  }

  @Test
  void shouldNotUndoWhatSomebodyEnteredAfterThePreview() {
    school.committed(classes("101,1,,\n102,1,,\n"));
    ImportJob job = school.checked(classes("101,1,,\n102,2,,\n103,1,,\n"));
    school.committed(classes("101,3,,\n"));

    Answers.granted(school.commit(job));
    school.runAll();

    assertThat(school.state(job)).isInstanceOf(ImportState.Interrupted.class);
    assertThat(written(school.state(job))).isZero();
    assertThat(school.classes()).containsExactly("101 3 ", "102 1 ");
    assertThat(school.watched(job).details().changes())
        .extracting(Preview.Details.ChangedRow::before)
        .containsExactly("101 班，3 年級，科班學程別 無，導師 無", "102 班，1 年級，科班學程別 無，導師 無");
    Change told = school.imports().lines().getLast();
    assertThat(told.action()).isEqualTo(ChangeAction.CHECK);
    assertThat(told.to())
        .hasValueSatisfying(to -> assertThat(to).contains("寫入中止：寫入 0 筆").contains("修改 2"));

    // Now it is known, and wanted.
    Answers.granted(school.commit(job));
    school.runAll();

    assertThat(written(school.state(job))).isEqualTo(3);
    assertThat(school.classes()).containsExactly("101 1 ", "102 2 ", "103 1 ");
  }

  @Test
  void shouldWriteTheRestIfOthersHaveEnteredTheSame() {
    ImportJob job = school.checked(classes("101,1,,\n102,2,,\n103,1,,\n"));
    school.committed(classes("102,2,,\n"));

    Answers.granted(school.commit(job));
    school.runAll();

    assertThat(school.state(job)).isInstanceOf(ImportState.Committed.class);
    assertThat(written(school.state(job))).isEqualTo(2);
    assertThat(school.imports().lines().getLast().to()).contains("已寫入：寫入 2 筆");
  }

  @Test
  void shouldNotWriteWhatNoPreviewHasTold() {
    ImportJob job = school.checked(classes("101,1,,\n"));
    school
        .archives()
        .put(ImportKeys.previewed(job, job.preview().orElseThrow()), "text/plain", new byte[0]);

    Answers.granted(school.commit(job));
    school.runAll();

    assertThat(school.state(job)).isInstanceOf(ImportState.Interrupted.class);
    assertThat(school.classes()).isEmpty();
  }

  @Test
  void shouldKnowNewStudentsAgainAlthoughTheirIdsAreDrawnAgain() {
    school.committed(classes("101,1,,\n"));
    ImportJob job =
        school.checked(
            Student.KIND,
            """
            學號,姓名,身分證號,出生日期,性別,入學學年度,班級,座號,學籍狀態
            1150001,王小明,A123456789,099/09/15,男,115,101,1,在學
            """);

    Answers.granted(school.commit(job));
    school.runAll();

    assertThat(school.state(job)).isInstanceOf(ImportState.Committed.class);
  }
}
