package tw.portfolio.reminder.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.campus.Answers.granted;
import static tw.portfolio.campus.Answers.refused;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tw.portfolio.campus.Campus;
import tw.portfolio.history.Change;
import tw.portfolio.history.memory.MemoryChanges;
import tw.portfolio.reminder.rule.KeepingReminderSettings.ReminderRequest;
import tw.portfolio.reminder.rule.memory.MemoryReminderSettings;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.samples.Staff;
import tw.portfolio.samples.Students;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.school.ProblemKind;

/** 教務主任 sets when and of what the school reminds. */
class KeepReminderSettingsTest {
  private static final Actor DIRECTOR = Staff.actor(Staff.DIRECTOR);
  private static final ReminderRule INSISTING = new ReminderRule(true, false, 3, 5, true);

  private final Campus campus = new Campus(SchoolBuilder.aSchool().withStaff(Staff.DIRECTOR));
  private final MemoryReminderSettings store = new MemoryReminderSettings(campus.school());
  private final KeepingReminderSettings keeping =
      new KeepingReminderSettings(store, campus.school());

  private Answer<ReminderSettings> keep(
      Actor by, int version, int hour, Map<ReminderKind, ReminderRule> rules) {
    return keep(by, version, hour, rules, ReturnRule.USUAL);
  }

  private Answer<ReminderSettings> keep(
      Actor by, int version, int hour, Map<ReminderKind, ReminderRule> rules, ReturnRule returns) {
    return keeping.keep(
        by, new ReminderRequest(version, hour, rules, returns, "依行政會議"), campus.now());
  }

  private List<Change> history() {
    return MemoryChanges.about(campus.school(), KeepingReminderSettings.SUBJECT);
  }

  @Test
  void shouldSetRulesWithALineThatSaysWhatIsOtherwise() {
    ReminderSettings kept = granted(keep(DIRECTOR, 0, 8, Map.of(ReminderKind.UNSENT, INSISTING)));

    assertThat(kept.rule(ReminderKind.UNSENT)).isEqualTo(INSISTING);
    assertThat(kept.rule(ReminderKind.RECEIPT)).isEqualTo(ReminderKind.RECEIPT.usual());
    assertThat(keeping.of(Students.actor(Students.MING))).isEqualTo(kept);
    assertThat(history())
        .extracting(line -> line.from().orElseThrow() + " → " + line.to().orElseThrow())
        .containsExactly(
            "每天 7 時寄出；已上傳但沒有送出認證：每 7 天、最後 3 天" + " → 每天 8 時寄出；已上傳但沒有送出認證：每 3 天、最後 5 天（一律寄送）");
  }

  @Test
  void shouldSetWhetherReturnsAreMailedWithALineOfItsOwn() {
    assertThat(keeping.of(DIRECTOR).returns()).isEqualTo(new ReturnRule(true, false));

    ReminderSettings kept = granted(keep(DIRECTOR, 0, 7, Map.of(), new ReturnRule(false, false)));

    assertThat(kept.returns().on()).isFalse();
    assertThat(history())
        .extracting(line -> line.from().orElseThrow() + " → " + line.to().orElseThrow())
        .containsExactly("退回時寄信：依學生選擇； → 退回時寄信：不寄；");
  }

  @Test
  void shouldLookAtTheSchoolAgainWhenItsHourComes() {
    granted(keep(DIRECTOR, 0, 21 - 1, Map.of()));

    assertThat(store.due(campus.now().plus(Duration.ofHours(23)))).isEmpty();
    assertThat(store.due(campus.now().plus(Duration.ofHours(24)))).hasSize(1);
  }

  @Test
  void shouldWriteNothingWhenTheSameIsSetAgain() {
    granted(keep(DIRECTOR, 0, 8, Map.of(ReminderKind.UNSENT, INSISTING)));
    granted(keep(DIRECTOR, 0, 8, Map.of(ReminderKind.UNSENT, INSISTING)));
    granted(keep(DIRECTOR, 9, 8, Map.of(ReminderKind.UNSENT, INSISTING)));

    assertThat(history()).hasSize(1);
  }

  @Test
  void shouldTellTheSecondOfTwoEditors() {
    granted(keep(DIRECTOR, 0, 8, Map.of()));

    assertThat(refused(keep(DIRECTOR, 0, 9, Map.of())).kind())
        .isEqualTo(ProblemKind.CHANGED_MEANWHILE);
  }

  @Test
  void shouldBeSetByNobodyElse() {
    assertThat(refused(keep(Staff.actor(Staff.EQUIPMENT_HEAD), 0, 8, Map.of())).kind())
        .isEqualTo(ProblemKind.NOT_PERMITTED);
  }
}
