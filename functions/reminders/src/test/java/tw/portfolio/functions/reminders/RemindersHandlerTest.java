package tw.portfolio.functions.reminders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tw.portfolio.campus.MemorySchool;
import tw.portfolio.kernel.json.Json;
import tw.portfolio.reminder.PlanningReminders;
import tw.portfolio.reminder.PlanningReturns;
import tw.portfolio.reminder.ReminderTask;
import tw.portfolio.reminder.memory.MemoryReminderQueue;
import tw.portfolio.reminder.rule.memory.MemoryReminderSettings;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.work.outcome.memory.MemoryReturnsToTell;

class RemindersHandlerTest {
  /** Half past seven and five seconds in Taipei. */
  private static final Instant NOW = Instant.parse("2026-11-20T23:30:05Z");

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

  private final MemorySchool school = new MemorySchool();
  private final MemoryReminderSettings schools = new MemoryReminderSettings(school);
  private final MemoryReminderQueue queue = new MemoryReminderQueue();
  private final List<Json> log = new ArrayList<>();
  private final RemindersHandler handler =
      new RemindersHandler(
          new PlanningReminders(schools, queue),
          new PlanningReturns(new MemoryReturnsToTell(school), queue),
          () -> NOW,
          log::add);

  RemindersHandlerTest() {
    schools.next(SchoolBuilder.SCHOOL, Optional.empty(), Instant.EPOCH);
  }

  @Test
  void shouldAskForEachSchoolWhoseHourItIs() throws IOException {
    assertThat(handler.handleRequest(event(), null)).containsEntry("schools", 1);
    assertThat(queue.waiting())
        .containsExactly(new ReminderTask.OfSchool(SchoolBuilder.SCHOOL, TODAY));
    assertThat(handler.handleRequest(event(), null)).containsEntry("schools", 0);
    assertThat(Json.members(log.getFirst().text()))
        .containsEntry("event", "reminder-plan")
        .containsEntry("secondsLate", 5L)
        .containsEntry("schools", 1L)
        .containsEntry("returnedTo", 0L);
  }

  @Test
  void shouldGoByTheClockAndNotByTheDayOfTheSchedule() {
    handler.handleRequest(Map.of("scheduledTime", "2026-11-18T23:30:00Z"), null);
    assertThat(queue.waiting())
        .containsExactly(new ReminderTask.OfSchool(SchoolBuilder.SCHOOL, TODAY));
    assertThat(handler.handleRequest(Map.of(), null)).containsEntry("schools", 0);
  }

  @Test
  void shouldAskForEverySchoolWhenSomebodyRunsItByHand() {
    handler.handleRequest(Map.of(), null);
    assertThat(handler.handleRequest(Map.of("everySchool", "true"), null))
        .containsEntry("schools", 1);
  }

  @Test
  void shouldRefuseATimeThatIsNone() {
    assertThatThrownBy(() -> handler.handleRequest(Map.of("scheduledTime", "this morning"), null))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Map<String, String> event() throws IOException {
    Map<String, String> event = new HashMap<>();
    Json.members(Files.readString(Path.of("../events/schedule-reminders.json")))
        .forEach((name, value) -> event.put(name, value.toString()));
    return event;
  }
}
