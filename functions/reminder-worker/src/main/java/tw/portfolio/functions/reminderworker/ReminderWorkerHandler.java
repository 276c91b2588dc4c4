package tw.portfolio.functions.reminderworker;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import tw.portfolio.kernel.aws.Environment;
import tw.portfolio.kernel.http.Log;
import tw.portfolio.kernel.http.MessageBatch;
import tw.portfolio.kernel.json.Json;
import tw.portfolio.kernel.mail.ses.SesMailer;
import tw.portfolio.reminder.ReminderTask;
import tw.portfolio.reminder.RunningReminders;
import tw.portfolio.reminder.delivery.RunResult;
import tw.portfolio.reminder.sqs.ReminderTaskJson;

/**
 * Sends the digests that a message asks for. What the mail service has refused, and what could not
 * be read or written, is tried again when the message comes again; what was sent is not sent twice.
 *
 * <p>Mails of which nobody knows whether they went out do not bring the message back, for nobody
 * sends them again and a person has to look anyway; they make its line in the log an error.
 */
public final class ReminderWorkerHandler implements RequestHandler<SQSEvent, SQSBatchResponse> {
  /** Enough to finish the ten mails at hand. */
  private static final Duration MARGIN = SesMailer.LONGEST.plusSeconds(30);

  private final RunningReminders reminders;
  private final InstantSource clock;
  private final Log log;
  private final MessageBatch<ReminderTask> messages;

  /** On Lambda. */
  public ReminderWorkerHandler() {
    Environment environment = Environment.ofFunction();
    this(Wiring.reminders(environment), environment.clock(), Log.to(System.out));
  }

  ReminderWorkerHandler(RunningReminders reminders, InstantSource clock, Log log) {
    this.reminders = reminders;
    this.clock = clock;
    this.log = log;
    this.messages =
        new MessageBatch<>(
            "reminder-step", ReminderTaskJson::read, ReminderWorkerHandler::told, log);
  }

  private static Json told(ReminderTask task) {
    Json json = Json.object().put("school", task.school().text());
    return switch (task) {
      case ReminderTask.OfSchool _ -> json.put("of", "staff");
      case ReminderTask.OfStudents students ->
          json.put("of", "students").put("part", students.part());
      case ReminderTask.OfAsked _ -> json.put("of", "asked");
      case ReminderTask.OfReturns returned ->
          json.put("of", "returns").put("students", returned.students().size());
    };
  }

  /** Answers which messages have to come again. */
  @Override
  public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
    return messages.each(event, task -> run(task, deadline(context)));
  }

  private Instant deadline(Context context) {
    return clock.instant().plusMillis(context.getRemainingTimeInMillis()).minus(MARGIN);
  }

  private void run(ReminderTask task, Instant deadline) {
    RunResult result = reminders.run(task, deadline);
    log.write(line(result));
    if (result.left()) {
      throw new IllegalStateException("Not every mail was taken");
    }
  }

  /** Counts, and nothing of anybody. */
  private static Json line(RunResult result) {
    Json line =
        Json.object()
            .put("level", result.needsAttention() ? "ERROR" : "INFO")
            .put("event", "reminders");
    for (RunResult.Fate fate : RunResult.Fate.values()) {
      line.put(fate.code(), result.count(fate));
    }
    Json refusals = Json.object();
    result.refusals().forEach(refusals::put);
    return line.put("refusals", refusals);
  }
}
