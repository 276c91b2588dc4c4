package tw.portfolio.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.campus.Answers.granted;
import static tw.portfolio.campus.Answers.kind;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tw.portfolio.campus.Campus;
import tw.portfolio.history.Change;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.history.memory.MemoryChanges;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.samples.Staff;
import tw.portfolio.samples.Students;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.school.ProblemKind;
import tw.portfolio.settings.KeepingLeaverRetention.LeaverRetentionRequest;
import tw.portfolio.settings.memory.MemoryLeaverRetention;

/** 教務主任 sets for how long the school keeps what it has of those who have left. */
class KeepLeaverRetentionTest {
  private static final Actor DIRECTOR = Staff.actor(Staff.DIRECTOR);

  private final Campus campus = new Campus(SchoolBuilder.aSchool().withStaff(Staff.DIRECTOR));
  private final KeepingLeaverRetention keeping = keeping(0);

  private KeepingLeaverRetention keeping(int lockDays) {
    return new KeepingLeaverRetention(
        new MemoryLeaverRetention(campus.school()), campus.school(), lockDays);
  }

  private static LeaverRetentionRequest years(int version, int years) {
    return new LeaverRetentionRequest(version, years, "依校務會議");
  }

  private Answer<LeaverRetention> keep(Actor by, int version, int years) {
    return keeping.keep(by, years(version, years), campus.now());
  }

  private List<Change> history() {
    return MemoryChanges.about(campus.school(), KeepingLeaverRetention.SUBJECT);
  }

  @Test
  void shouldBeSetByTheSchoolAlone() {
    assertThat(keeping.of(DIRECTOR)).isEmpty();
    LeaverRetention kept = granted(keep(DIRECTOR, 0, 6));

    assertThat(kept).isEqualTo(LeaverRetention.first(6, campus.now()));
    assertThat(keeping.of(Students.actor(Students.MING))).contains(kept);
    assertThat(history())
        .extracting(line -> line.action() + " " + line.to().orElseThrow() + " " + line.why())
        .containsExactly(ChangeAction.ADD + " 離校學生資料保存 6 年 依校務會議");
  }

  @Test
  void shouldWriteNothingWhenTheSameIsSetAgain() {
    LeaverRetention kept = granted(keep(DIRECTOR, 0, 6));

    assertThat(granted(keep(DIRECTOR, 0, 6))).isEqualTo(kept);
    assertThat(history()).hasSize(1);
  }

  @Test
  void shouldNotOverwriteWhatAnotherOfficeHasSetMeanwhile() {
    granted(keep(DIRECTOR, 0, 6));
    granted(keep(DIRECTOR, 1, 7));

    assertThat(kind(keep(DIRECTOR, 1, 9))).isEqualTo(ProblemKind.CHANGED_MEANWHILE);
    assertThat(keeping.of(DIRECTOR).map(LeaverRetention::years)).isEqualTo(Optional.of(7));
  }

  @Test
  void shouldRefuseFewerYearsThanFilesAreLockedFor() {
    KeepingLeaverRetention locked = keeping(366);

    Answer<LeaverRetention> refused = locked.keep(DIRECTOR, years(0, 1), campus.now());
    assertThat(kind(refused)).isEqualTo(ProblemKind.WRONG_STATE);
    assertThat(((Answer.Refused<LeaverRetention>) refused).problem().chinese())
        .contains("366 天", "LockDays", "2 年以上");
    assertThat(locked.of(DIRECTOR)).isEmpty();
    assertThat(granted(locked.keep(DIRECTOR, years(0, 2), campus.now())).years()).isEqualTo(2);
    assertThat(granted(keeping(365).keep(DIRECTOR, years(1, 1), campus.now())).years())
        .isEqualTo(1);
  }

  @Test
  void shouldLetOnlyThoseWhoKeepSettingsSetIt() {
    for (Actor other : List.of(Staff.actor(Staff.EQUIPMENT_HEAD), Staff.actor(Staff.LIN))) {
      assertThat(kind(keep(other, 0, 7))).isEqualTo(ProblemKind.NOT_PERMITTED);
    }
    assertThat(history()).isEmpty();
  }
}
