package tw.portfolio.reminder.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import tw.portfolio.school.Window;

/** On which days a rule falls due. */
class ReminderRuleTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 11, 2);
  private static final LocalDate LAST = LocalDate.of(2026, 11, 30);
  private static final Window WINDOW = Window.ofDays(FIRST, LAST);

  private static List<Integer> days(ReminderRule rule) {
    return FIRST
        .minusDays(1)
        .datesUntil(LAST.plusDays(3))
        .filter(day -> rule.lastDue(WINDOW, day, day).isPresent())
        .map(LocalDate::getDayOfMonth)
        .toList();
  }

  @Test
  void shouldFallDueOnTheFirstDayEachSeventhAndTheLastThree() {
    assertThat(days(new ReminderRule(true, true, 7, 3, false)))
        .containsExactly(2, 9, 16, 23, 28, 29, 30);
  }

  @Test
  void shouldLeaveOutTheFirstDayWhereItIsNotAskedFor() {
    assertThat(days(new ReminderRule(true, false, 10, 0, false))).containsExactly(12, 22);
  }

  @Test
  void shouldFallDueOnNoDayWhereItIsOff() {
    assertThat(days(new ReminderRule(false, true, 1, 30, true))).isEmpty();
    assertThat(new ReminderRule(false, true, 1, 0, true).lastDue(FIRST, FIRST)).isEmpty();
  }

  @Test
  void shouldMakeUpForADayThatWasMissedWhileTheWindowIsOpen() {
    ReminderRule rule = new ReminderRule(true, false, 7, 0, false);

    assertThat(rule.lastDue(WINDOW, FIRST.plusDays(6), FIRST.plusDays(9)))
        .contains(FIRST.plusDays(7));
    assertThat(rule.lastDue(WINDOW, FIRST.plusDays(8), FIRST.plusDays(9))).isEmpty();
    assertThat(rule.lastDue(WINDOW, FIRST.plusDays(9), FIRST.plusDays(8))).isEmpty();
  }

  @Test
  void shouldCountFromMondaysWhereThereIsNoWindow() {
    ReminderRule weekly = new ReminderRule(true, false, 7, 0, false);
    LocalDate monday = LocalDate.of(2026, 11, 16);

    assertThat(weekly.lastDue(monday, monday)).contains(monday);
    assertThat(weekly.lastDue(monday.plusDays(1), monday.plusDays(6))).isEmpty();
  }

  @Test
  void shouldCountNoMoreThanSixtyDays() {
    assertThatThrownBy(() -> new ReminderRule(true, true, 61, 0, false))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new ReminderRule(true, true, 0, -1, false))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void shouldTellTheNextTimeOfTheSchoolsHour() {
    assertThat(ReminderSettings.next(7, Instant.parse("2026-11-19T22:59:59Z")))
        .isEqualTo(Instant.parse("2026-11-19T23:00:00Z"));
    assertThat(ReminderSettings.next(7, Instant.parse("2026-11-19T23:00:00Z")))
        .isEqualTo(Instant.parse("2026-11-20T23:00:00Z"));
  }
}
