package tw.portfolio.functions.reminders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tw.portfolio.domain.school.WindowKind;
import tw.portfolio.mail.DigestMail;
import tw.portfolio.mail.memory.MemoryMailer;
import tw.portfolio.school.Courses;
import tw.portfolio.school.Ids;
import tw.portfolio.school.Journey;
import tw.portfolio.school.SchoolBuilder;
import tw.portfolio.school.Staff;
import tw.portfolio.school.Students;
import tw.portfolio.school.Windows;
import tw.portfolio.service.reminders.RemindingTeachers;
import tw.portfolio.store.memory.MemoryMailLedger;
import tw.portfolio.store.memory.MemorySchool;

class RemindersHandlerTest {
  private static final Instant NOW = Instant.parse("2026-11-20T23:30:05Z");
  private static final int FIVE_MINUTES = 300_000;

  private final MemorySchool school =
      SchoolBuilder.aSchool()
          .withWindows(Windows.open(SchoolBuilder.NOW, WindowKind.CERTIFICATION))
          .in(new MemorySchool());
  private final MemoryMailer mailer = new MemoryMailer();
  private final LoggedContext context = new LoggedContext(FIVE_MINUTES);
  private final RemindersHandler handler =
      new RemindersHandler(
          new RemindingTeachers(
              school,
              school,
              new MemoryMailLedger(),
              mailer,
              new DigestMail(URI.create("https://portfolio.example")),
              () -> NOW,
              new Ids(5000)),
          () -> NOW);

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
    LoggedContext.Line line = context.lines().getFirst();
    assertThat(context.lines()).hasSize(1);
    assertThat(line.level()).isEqualTo(LogLevel.INFO);
    assertThat(JSON.std.mapFrom(line.text()))
        .containsEntry("event", "reminders")
        .containsEntry("secondsLate", 5)
        .containsEntry("sent", 2);
    assertThat(line.text()).doesNotContain("@", "林", "物理", Staff.LIN.id().text());
  }

  @Test
  void shouldLogAnErrorButNotFailWhenAMailIsUncertain() {
    waits();
    mailer.loseAnswer("t101@school.test");
    assertThat(handler.handleRequest(Map.of(), context)).containsEntry("uncertain", 1);
    assertThat(context.lines().getFirst().level()).isEqualTo(LogLevel.ERROR);
  }

  @Test
  void shouldStopInTimeToFinishTheMailAtHand() {
    waits();
    assertThat(handler.handleRequest(Map.of(), new LoggedContext(40_000)))
        .containsEntry("unfinished", true)
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
    JSON.std
        .mapFrom(Files.readString(Path.of("../events/schedule-reminders.json")))
        .forEach((name, value) -> event.put(name, value.toString()));
    return event;
  }
}
