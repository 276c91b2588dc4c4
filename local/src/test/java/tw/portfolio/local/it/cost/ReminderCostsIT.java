package tw.portfolio.local.it.cost;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tw.portfolio.functions.reminderworker.ReminderWorkerHandler;
import tw.portfolio.kernel.aws.TimedContext;
import tw.portfolio.local.it.campus.OnCampus;
import tw.portfolio.local.it.campus.RunningSchool;
import tw.portfolio.local.meter.Meter.Charge;
import tw.portfolio.reminder.ReminderTask;
import tw.portfolio.reminder.StudentPages;
import tw.portfolio.reminder.sqs.ReminderTaskJson;

/** What reminders read follows from what waits, and not from what there is. */
@OnCampus
@Tag("counts")
class ReminderCostsIT {
  private static final int FIVE_MINUTES = 300_000;

  private static RunningSchool campus;

  @BeforeAll
  static void open(RunningSchool own) {
    campus = own;
  }

  /** Read units of reminding a school's staff and students. */
  private static double reads(RemindedSchool school) {
    return charges(school).stream().mapToDouble(Charge::reads).sum();
  }

  private static List<Charge> charges(RemindedSchool school) {
    try (Metered metered = new Metered(campus)) {
      ReminderWorkerHandler worker = metered.function("ReminderWorker", ReminderWorkerHandler::new);
      List<Charge> before = metered.table();
      assertThat(before).isEmpty();
      Stream.concat(
              IntStream.range(0, StudentPages.PARTS)
                  .<ReminderTask>mapToObj(
                      part ->
                          new ReminderTask.OfStudents(
                              school.code(), school.from(), part, Optional.empty())),
              Stream.of(new ReminderTask.OfSchool(school.code(), school.from())))
          .forEach(
              task ->
                  assertThat(
                          worker
                              .handleRequest(message(task), new TimedContext(FIVE_MINUTES))
                              .getBatchItemFailures())
                      .isEmpty());
      return metered.table();
    }
  }

  private static SQSEvent message(ReminderTask task) {
    SQSEvent.SQSMessage message = new SQSEvent.SQSMessage();
    message.setMessageId("1");
    message.setBody(ReminderTaskJson.write(task));
    SQSEvent event = new SQSEvent();
    event.setRecords(List.of(message));
    return event;
  }

  @Test
  void shouldReadAsMuchAtThirtyThousandPiecesAsAtAThousandWhereEquallyManyWait() {
    RemindedSchool few = new RemindedSchool("990101", campus);
    RemindedSchool many = new RemindedSchool("990102", campus);
    few.open(5);
    many.open(150);

    double least = reads(few);

    assertThat(least).isPositive().isLessThan(500);
    assertThat(reads(many)).isEqualTo(least);
  }

  @Test
  void shouldNoteWhatIsWorkedOffByOneSmallWriteOfTheStaffAndOneOfEachPart() {
    RemindedSchool school = new RemindedSchool("990103", campus);
    school.open(5);

    List<Charge> notes =
        charges(school).stream().filter(charge -> charge.operation().equals("UpdateItem")).toList();

    assertThat(notes).hasSize(1 + StudentPages.PARTS);
    assertThat(notes).allMatch(charge -> charge.writes() <= 2);
  }
}
