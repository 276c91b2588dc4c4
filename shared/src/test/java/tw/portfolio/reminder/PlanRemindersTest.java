package tw.portfolio.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tw.portfolio.samples.SchoolBuilder.SCHOOL;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tw.portfolio.campus.MemorySchool;
import tw.portfolio.reminder.memory.MemoryReminderQueue;
import tw.portfolio.reminder.rule.WorkedOff;
import tw.portfolio.reminder.rule.memory.MemoryReminderSettings;

/** Each hour the schools are found whose hour it is. */
class PlanRemindersTest {
  /** 7 in the morning in Taipei. */
  private static final Instant SEVEN = Instant.parse("2026-11-19T23:00:00Z");

  private static final List<Integer> PARTS =
      IntStream.range(0, StudentPages.PARTS).boxed().toList();

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

  private final MemoryReminderSettings schools = new MemoryReminderSettings(new MemorySchool());
  private final MemoryReminderQueue queue = new MemoryReminderQueue();
  private final PlanningReminders planning = new PlanningReminders(schools, queue);

  PlanRemindersTest() {
    schools.next(SCHOOL, Optional.empty(), Instant.EPOCH);
  }

  private void assertAsksFrom(LocalDate from) {
    assertThat(queue.take()).contains(new ReminderTask.OfSchool(SCHOOL, from));
    assertThat(queue.waiting()).isEmpty();
  }

  private void workOff(LocalDate day) {
    Optional<ReminderTask> unused = queue.take();
    schools.finished(SCHOOL, WorkedOff.staff(day, PARTS));
  }

  @Test
  void shouldAskOnceADayAtTheSchoolsHour() {
    assertThat(planning.plan(SEVEN.minusSeconds(1))).isZero();
    assertThat(planning.plan(SEVEN)).isEqualTo(1);
    assertAsksFrom(TODAY);
    workOff(TODAY);
    assertThat(planning.plan(SEVEN.plus(Duration.ofHours(1)))).isZero();
    assertThat(planning.plan(SEVEN.plus(Duration.ofHours(24)))).isEqualTo(1);
    assertAsksFrom(TODAY.plusDays(1));
  }

  @Test
  void shouldMakeUpForMissedDaysByAskingOnceForAllOfThem() {
    planning.plan(SEVEN);
    workOff(TODAY);

    assertThat(planning.plan(SEVEN.plus(Duration.ofDays(4)).plus(Duration.ofHours(3))))
        .isEqualTo(1);
    assertAsksFrom(TODAY.plusDays(1));
  }

  @Test
  void shouldMakeUpForADayThatWasAskedForAndNeverWorkedOffTheFirstOneToo() {
    planning.plan(SEVEN);
    assertAsksFrom(TODAY);

    planning.plan(SEVEN.plus(Duration.ofDays(1)));
    assertAsksFrom(TODAY);
  }

  @Test
  void shouldAskFromTheDayThatAnyPartOfTheStudentsIsBehindWith() {
    planning.plan(SEVEN);
    workOff(TODAY);
    planning.plan(SEVEN.plus(Duration.ofDays(1)));
    assertAsksFrom(TODAY.plusDays(1));
    schools.finished(
        SCHOOL, WorkedOff.staff(TODAY.plusDays(1), PARTS.subList(1, StudentPages.PARTS)));

    planning.plan(SEVEN.plus(Duration.ofDays(2)));
    assertAsksFrom(TODAY.plusDays(1));
  }

  @Test
  void shouldMakeUpForNoMoreThanAMonth() {
    planning.plan(SEVEN);
    workOff(TODAY);

    planning.plan(SEVEN.plus(Duration.ofDays(100)));
    assertAsksFrom(TODAY.plusDays(100 - 31));
  }

  @Test
  void shouldWriteToNobodyAtNightAndMakeUpForItInTheMorning() {
    planning.plan(SEVEN);
    workOff(TODAY);

    assertThat(planning.plan(SEVEN.plus(Duration.ofHours(24 + 14)))).isZero();
    assertThat(queue.waiting()).isEmpty();
    assertThat(planning.plan(SEVEN.plus(Duration.ofDays(2)))).isEqualTo(1);
    assertAsksFrom(TODAY.plusDays(1));
  }

  @Test
  void shouldAskAgainWhereARunDiedBeforeItNotedThatItHadAsked() {
    PlanningReminders dying =
        new PlanningReminders(
            schools,
            tasks -> {
              queue.send(tasks);
              throw new IllegalStateException("killed");
            });
    assertThatThrownBy(() -> dying.plan(SEVEN)).isInstanceOf(IllegalStateException.class);
    assertAsksFrom(TODAY);

    assertThat(planning.plan(SEVEN)).isEqualTo(1);
    assertAsksFrom(TODAY);
  }

  @Test
  void shouldAskForEverySchoolAtAnyHourWhenSomebodyRunsItByHand() {
    planning.plan(SEVEN);
    workOff(TODAY);

    assertThat(planning.planAll(SEVEN.plus(Duration.ofHours(16)))).isEqualTo(1);
    assertAsksFrom(TODAY);
  }
}
