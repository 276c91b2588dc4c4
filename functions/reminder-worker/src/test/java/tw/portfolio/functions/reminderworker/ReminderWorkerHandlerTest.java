package tw.portfolio.functions.reminderworker;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tw.portfolio.kernel.aws.TimedContext;
import tw.portfolio.kernel.json.Json;
import tw.portfolio.reminder.ReminderScene;
import tw.portfolio.reminder.rule.ReminderKind;
import tw.portfolio.samples.Courses;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.samples.Staff;
import tw.portfolio.samples.Students;
import tw.portfolio.samples.Windows;
import tw.portfolio.school.WindowKind;

class ReminderWorkerHandlerTest {
  private static final String LIN = "t101@school.test";

  private final ReminderScene scene =
      new ReminderScene(
              SchoolBuilder.aSchool()
                  .withWindows(Windows.open(SchoolBuilder.NOW, WindowKind.CERTIFICATION)))
          .daily(ReminderKind.WAITING, true);
  private final List<Json> log = new ArrayList<>();
  private final ReminderWorkerHandler handler =
      new ReminderWorkerHandler(scene.reminders(scene.ledger), scene::now, log::add);

  ReminderWorkerHandlerTest() {
    scene.waiting(Students.MING, Courses.MING_PHYSICS);
  }

  private SQSBatchResponse handle(int remainingMillis) throws IOException {
    try (InputStream in = Files.newInputStream(Path.of("../events/sqs-reminder-step.json"))) {
      PojoSerializer<SQSEvent> events =
          LambdaEventSerializers.serializerFor(SQSEvent.class, getClass().getClassLoader());
      Context context = new TimedContext(remainingMillis);
      return handler.handleRequest(events.fromJson(in), context);
    }
  }

  @Test
  void shouldSendWhatAMessageAsksForAndLogCountsThatNameNobody() throws IOException {
    assertThat(handle(300_000).getBatchItemFailures()).isEmpty();

    assertThat(scene.mailer.recipients()).contains(LIN).hasSize(2);
    assertThat(Json.members(log.getFirst().text()))
        .containsEntry("level", "INFO")
        .containsEntry("event", "reminders")
        .containsEntry("sent", 2L)
        .containsEntry("uncertain", 0L);
    assertThat(log).noneMatch(line -> line.text().matches(".*(@|林|物理).*"));
    assertThat(log).noneMatch(line -> line.text().contains(Staff.LIN.id().text()));
  }

  @Test
  void shouldTakeAMessageAgainOfWhichAMailWasRefused() throws IOException {
    scene.mailer.refuse(LIN, "TooManyRequestsException");
    assertThat(handle(300_000).getBatchItemFailures()).hasSize(1);
    assertThat(log.getFirst().text()).contains("\"level\":\"ERROR\"", "\"refused\":1");

    scene.mailer.recover(LIN);
    assertThat(handle(300_000).getBatchItemFailures()).isEmpty();
    assertThat(scene.mailer.recipients()).hasSize(2).doesNotHaveDuplicates();
  }

  @Test
  void shouldLogAnErrorAndNotComeAgainWhenAMailIsUncertain() throws IOException {
    scene.mailer.loseAnswer(LIN);
    assertThat(handle(300_000).getBatchItemFailures()).isEmpty();
    assertThat(log.getFirst().text()).contains("\"level\":\"ERROR\"", "\"uncertain\":1");
  }

  @Test
  void shouldStopInTimeToFinishTheMailsAtHand() throws IOException {
    assertThat(handle(50_000).getBatchItemFailures()).isEmpty();
    assertThat(scene.mailer.taken()).isEmpty();
    assertThat(scene.queue.waiting()).hasSize(1);
  }
}
