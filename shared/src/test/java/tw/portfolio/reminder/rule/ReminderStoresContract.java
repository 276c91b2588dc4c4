package tw.portfolio.reminder.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.samples.SchoolBuilder.NOW;
import static tw.portfolio.samples.SchoolBuilder.SCHOOL;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tw.portfolio.campus.StoreContract;
import tw.portfolio.history.Author;
import tw.portfolio.history.Change;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.history.ChangeLog;
import tw.portfolio.reminder.rule.SchoolsToRemind.DueSchool;

/** What every {@link ReminderSettingsStore} and {@link SchoolsToRemind} do. */
public abstract class ReminderStoresContract extends StoreContract {
  private static final Instant TOMORROW = NOW.plus(Duration.ofHours(11));
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  private static final ReminderSettings FIRST =
      new ReminderSettings(
          SCHOOL,
          8,
          Map.of(ReminderKind.UNSENT, new ReminderRule(true, true, 2, 5, true)),
          new ReturnRule(true, true),
          1);

  /** What schools have set, beside the school that was opened. */
  protected abstract ReminderSettingsStore settings();

  /** When they are looked at. */
  protected abstract SchoolsToRemind schools();

  /** The history beside it. */
  protected abstract ChangeLog log();

  private boolean keep(ReminderSettings next) {
    return settings()
        .keep(
            next,
            TOMORROW,
            new Change(
                KeepingReminderSettings.SUBJECT,
                NOW,
                new Author.Platform(),
                ChangeAction.CHANGE,
                Optional.empty(),
                Optional.of("第 " + next.version() + " 版"),
                "依行政會議",
                Optional.empty()));
  }

  @Test
  void shouldHaveTheUsualRulesUntilASchoolSetsItsOwn() {
    assertThat(settings().of(SCHOOL)).isEqualTo(ReminderSettings.usual(SCHOOL));
    assertThat(keep(FIRST)).isTrue();
    assertThat(settings().of(SCHOOL)).isEqualTo(FIRST);
  }

  @Test
  void shouldBuildEachVersionOnTheOneBeforeWithALineOfTheHistory() {
    ReminderSettings second = new ReminderSettings(SCHOOL, 9, Map.of(), ReturnRule.USUAL, 2);
    assertThat(keep(second)).isFalse();
    assertThat(keep(FIRST)).isTrue();
    assertThat(keep(FIRST)).isFalse();
    assertThat(keep(second)).isTrue();

    assertThat(settings().of(SCHOOL)).isEqualTo(second);
    assertThat(log().of(SCHOOL, KeepingReminderSettings.SUBJECT))
        .extracting(line -> line.to().orElseThrow())
        .containsExactly("第 1 版", "第 2 版");
  }

  @Test
  void shouldLookAtASchoolFromThatMomentOnAndNotBefore() {
    keep(FIRST);

    assertThat(schools().due(TOMORROW.minusMillis(1))).isEmpty();
    assertThat(schools().due(TOMORROW))
        .containsExactly(new DueSchool(SCHOOL, 8, WorkedOff.NOTHING));
    assertThat(schools().all()).hasSize(1);
  }

  @Test
  void shouldRememberBeforeWhichDayASchoolWasFirstAskedForAndNoLaterOne() {
    keep(FIRST);
    schools().next(SCHOOL, Optional.empty(), TOMORROW);
    assertThat(schools().workedOff(SCHOOL)).isEqualTo(WorkedOff.NOTHING);

    schools().next(SCHOOL, Optional.of(TODAY), TOMORROW);
    schools().next(SCHOOL, Optional.of(TODAY.plusDays(3)), TOMORROW.plusSeconds(60));

    assertThat(schools().due(TOMORROW)).isEmpty();
    WorkedOff begun = WorkedOff.NOTHING.with(before(TODAY));
    assertThat(schools().due(TOMORROW.plusSeconds(60)))
        .containsExactly(new DueSchool(SCHOOL, 8, begun));
    assertThat(keep(new ReminderSettings(SCHOOL, 9, Map.of(), ReturnRule.USUAL, 2))).isTrue();
    assertThat(schools().all()).containsExactly(new DueSchool(SCHOOL, 9, begun));
  }

  @Test
  void shouldRememberOfStaffAndEachPartOfTheStudentsThroughWhichDayItIsWorkedOff() {
    keep(FIRST);
    schools().next(SCHOOL, Optional.of(TODAY), TOMORROW);

    schools().finished(SCHOOL, WorkedOff.staff(TODAY.plusDays(1), List.of(0, 7)));
    schools().finished(SCHOOL, WorkedOff.students(7, TODAY.plusDays(2)));
    schools().finished(SCHOOL, WorkedOff.students(3, TODAY.plusDays(2)));

    WorkedOff done = schools().workedOff(SCHOOL);
    assertThat(done)
        .isEqualTo(
            new WorkedOff(
                Optional.of(TODAY),
                Optional.of(TODAY.plusDays(1)),
                Map.of(0, TODAY.plusDays(1), 3, TODAY.plusDays(2), 7, TODAY.plusDays(2))));
    assertThat(schools().due(TOMORROW.minusMillis(1))).isEmpty();
    assertThat(schools().due(TOMORROW)).containsExactly(new DueSchool(SCHOOL, 8, done));
  }

  private static WorkedOff before(LocalDate day) {
    return new WorkedOff(Optional.of(day), Optional.empty(), Map.of());
  }
}
