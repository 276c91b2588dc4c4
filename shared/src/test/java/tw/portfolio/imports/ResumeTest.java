package tw.portfolio.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.imports.ImportingSchool.classes;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import tw.portfolio.campus.Answers;
import tw.portfolio.kernel.sheet.SheetType;

class ResumeTest {
  private final ImportingSchool school = new ImportingSchool();

  private int resumed(ImportJob asked, Duration later) {
    Instant at = school.now(asked).updated().plus(later);
    return new ResumingImports(school.imports(), school.queue()).resume(at);
  }

  /** Asked for, but the function died before its message was sent. */
  private void lost() {
    assertThat(school.queue().takeAll()).hasSize(1);
  }

  @Test
  void shouldTakeUpACheckAndACommitWhoseMessageWasLost() {
    ImportJob job = school.uploaded(SheetType.CSV, classes("101,1,,\n"));
    Answers.granted(school.check(job));
    lost();

    assertThat(resumed(job, Duration.ofMinutes(10))).isEqualTo(1);
    school.runAll();
    assertThat(school.state(job)).isInstanceOf(ImportState.Checked.class);

    Answers.granted(school.commit(job));
    lost();
    assertThat(resumed(job, Duration.ofMinutes(10))).isEqualTo(1);
    school.runAll();
    assertThat(school.state(job)).isInstanceOf(ImportState.Committed.class);
    assertThat(resumed(job, Duration.ofMinutes(10))).isZero();
  }

  @Test
  void shouldLeaveToTheirWorkersWhatIsYoungAndToPeopleWhatFailsForADay() {
    ImportJob job = school.uploaded(SheetType.CSV, classes("101,1,,\n"));
    Answers.granted(school.check(job));
    lost();

    assertThat(resumed(job, Duration.ofMinutes(9))).isZero();
    assertThat(resumed(job, Duration.ofHours(25))).isZero();
    assertThat(school.queue().waiting()).isEmpty();
  }
}
