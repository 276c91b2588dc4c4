package tw.portfolio.functions.reminders;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import tw.portfolio.access.dynamo.DynamoRoster;
import tw.portfolio.kernel.aws.Environment;
import tw.portfolio.kernel.aws.Secrets;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.kernel.http.Log;
import tw.portfolio.kernel.mail.ses.SesMailer;
import tw.portfolio.reminder.DigestMail;
import tw.portfolio.reminder.RemindingTeachers;
import tw.portfolio.reminder.RunResult;
import tw.portfolio.reminder.dynamo.DynamoMailLedger;
import tw.portfolio.settings.dynamo.DynamoSettingsInForce;
import tw.portfolio.work.outcome.dynamo.DynamoWaitingQueues;

/**
 * Every morning: one digest to each teacher for whom pieces wait, and to who stands in today.
 *
 * <p>The event is {@code {"scheduledTime": "<instant>"}}; without it, the schedule is taken to be
 * on time. The day is always that of the clock, so an event that comes again late sends nothing
 * twice. The answer is the counts of {@link RunResult}.
 *
 * <p>Mails of which nobody knows whether they went out do not fail the invocation, for Lambda would
 * run it again and a person has to look anyway; they make its line in the log an error.
 */
public final class RemindersHandler
    implements RequestHandler<Map<String, String>, Map<String, Object>> {
  /** Enough to finish the mail at hand. */
  private static final Duration MARGIN = SesMailer.LONGEST.plusSeconds(10);

  private final RemindingTeachers reminding;
  private final InstantSource clock;
  private final Log log;

  /** On Lambda. */
  public RemindersHandler() {
    this(reminding(Environment.ofFunction()), InstantSource.system(), Log.to(System.out));
  }

  RemindersHandler(RemindingTeachers reminding, InstantSource clock, Log log) {
    this.reminding = reminding;
    this.clock = clock;
    this.log = log;
  }

  private static RemindingTeachers reminding(Environment environment) {
    Table table = Table.of(environment);
    return new RemindingTeachers(
        new DynamoWaitingQueues(table),
        new DynamoRoster(table),
        new DynamoSettingsInForce(table),
        new DynamoMailLedger(table),
        SesMailer.of(environment),
        new DigestMail(URI.create(environment.required("WEB_ORIGIN"))),
        InstantSource.system(),
        new Secrets(new SecureRandom()));
  }

  /**
   * Sends the digests of the day.
   *
   * @throws IllegalArgumentException if the scheduled time is no instant
   */
  @Override
  public Map<String, Object> handleRequest(Map<String, String> event, Context context) {
    Instant now = clock.instant();
    Instant scheduled = scheduled(event).orElse(now);
    Instant deadline = now.plusMillis(context.getRemainingTimeInMillis()).minus(MARGIN);
    RunResult result = reminding.run(now, deadline);
    log.write(Report.line(result, scheduled, now));
    return Report.of(result);
  }

  private static Optional<Instant> scheduled(Map<String, String> event) {
    try {
      return Optional.ofNullable(event)
          .map(present -> present.get("scheduledTime"))
          .map(Instant::parse);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("The event's scheduledTime is no instant", e);
    }
  }
}
