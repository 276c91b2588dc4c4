package tw.portfolio.functions.reminders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tw.portfolio.campus.MemorySchool;
import tw.portfolio.kernel.json.Json;
import tw.portfolio.kernel.mail.memory.MemoryMailer;
import tw.portfolio.reminder.DigestMail;
import tw.portfolio.reminder.RemindingTeachers;
import tw.portfolio.reminder.memory.MemoryMailLedger;
import tw.portfolio.samples.Courses;
import tw.portfolio.samples.Ids;
import tw.portfolio.samples.Journey;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.samples.Staff;
import tw.portfolio.samples.Students;
import tw.portfolio.samples.Windows;
import tw.portfolio.school.WindowKind;

class RemindersHandlerTest {
  private static final Instant NOW = Instant.parse("2026-11-20T23:30:05Z");
  private static final int FIVE_MINUTES = 300_000;

  private final MemorySchool school =
      SchoolBuilder.aSchool()
          .withWindows(Windows.open(SchoolBuilder.NOW, WindowKind.CERTIFICATION))
          .in(new MemorySchool());
  private final List<Json> log = new ArrayList<>();
  private final MemoryMailer mailer = new MemoryMailer();
  private final TimedContext context = new TimedContext(FIVE_MINUTES);
  private final RemindersHandler handler =
      new RemindersHandler(
          new RemindingTeachers(
              school,
              school,
              school,
              new MemoryMailLedger(),
              mailer,
              new DigestMail(URI.create("https://portfolio.example")),
              () -> NOW,
              new Ids(5000)),
          () -> NOW,
          log::add);

  @Test
  void shouldAnswerWithCounts() throws IOException {
    waits();
    Map<String, Object> counts = handler.handleRequest(event(), context);
    assertThat(counts)
        .containsEntry("schools", 1)
        .containsEntry("sent", 2)
        .containsEntry("alreadySent", 0)
        .containsEntry("uncertain", 0)
        .containsEntry("withoutEmail", 0)
        .containsEntry("refused", 0)
        .containsEntry("unfinished", false);
    assertThat(handler.handleRequest(event(), context))
        .containsEntry("sent", 0)
        .containsEntry("alreadySent", 2);
  }

  @Test
  void shouldGoByTheClockAndNotByTheDayOfTheSchedule() {
    waits();
    handler.handleRequest(Map.of("scheduledTime", "2026-11-19T23:30:00Z"), context);
    assertThat(handler.handleRequest(Map.of(), context)).containsEntry("alreadySent", 2);
  }

  @Test
  void shouldLogOneLineOfCountsThatNamesNobody() throws IOException {
    waits();
    handler.handleRequest(event(), context);
    assertThat(log).hasSize(1);
    String line = log.getFirst().text();
    assertThat(Json.members(line))
        .containsEntry("level", "INFO")
        .containsEntry("event", "reminders")
        .containsEntry("secondsLate", 5L)
        .containsEntry("sent", 2L);
    assertThat(line).doesNotContain("@", "林", "物理", Staff.LIN.id().text());
  }

  @Test
  void shouldLogAnErrorButNotFailWhenAMailIsUncertain() {
    waits();
    mailer.loseAnswer("t101@school.test");
    assertThat(handler.handleRequest(Map.of(), context)).containsEntry("uncertain", 1);
    assertThat(log.getFirst().text()).contains("\"level\":\"ERROR\"");
  }

  @Test
  void shouldCountWhatTheMailServiceRefuses() {
    waits();
    mailer.refuse("t101@school.test", "MessageRejected");
    handler.handleRequest(Map.of(), context);
    assertThat(log.getFirst().text()).contains("\"level\":\"ERROR\"", "\"refused\":1");
  }

  @Test
  void shouldStopInTimeToFinishTheMailAtHand() {
    waits();
    assertThat(handler.handleRequest(Map.of(), new TimedContext(40_000)))
        .containsEntry("unfinished", true)
        .containsEntry("schoolsLeft", 1)
        .containsEntry("sent", 0);
  }

  @Test
  void shouldRefuseATimeThatIsNone() {
    assertThatThrownBy(
            () -> handler.handleRequest(Map.of("scheduledTime", "this morning"), context))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private void waits() {
    Journey.of(school, Students.MING, Courses.MING_PHYSICS, Ids.nth(1000), SchoolBuilder.NOW)
        .sent();
  }

  private static Map<String, String> event() throws IOException {
    Map<String, String> event = new HashMap<>();
    Json.members(Files.readString(Path.of("../events/schedule-reminders.json")))
        .forEach((name, value) -> event.put(name, value.toString()));
    return event;
  }
}
