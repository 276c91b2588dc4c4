package tw.portfolio.functions.reminders;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import tw.portfolio.kernel.aws.Environment;
import tw.portfolio.kernel.dynamo.Backoff;
import tw.portfolio.kernel.dynamo.JitteredBackoff;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.kernel.http.Log;
import tw.portfolio.kernel.json.Json;
import tw.portfolio.reminder.PlanningReminders;
import tw.portfolio.reminder.PlanningReturns;
import tw.portfolio.reminder.rule.dynamo.DynamoSchoolsToRemind;
import tw.portfolio.reminder.sqs.SqsReminderQueue;
import tw.portfolio.work.outcome.dynamo.DynamoReturnsToTell;

/**
 * Each hour: a message to the worker for each school whose hour it is, and of each for the students
 * to whom something was returned since the hour before.
 *
 * <p>The event is {@code {"scheduledTime": "<instant>"}}; without it, the schedule is taken to be
 * on time. The hour and the day are always those of the clock. With {@code "everySchool": "true"}
 * every school is reminded at once, whatever the hour: for whoever runs it by hand. Nobody gets a
 * second digest on one day by it.
 */
public final class RemindersHandler
    implements RequestHandler<Map<String, String>, Map<String, Object>> {
  private final PlanningReminders planning;
  private final PlanningReturns returns;
  private final InstantSource clock;
  private final Log log;

  /** On Lambda. */
  public RemindersHandler() {
    Environment environment = Environment.ofFunction();
    Table table = Table.of(environment);
    Backoff backoff = new JitteredBackoff(new SecureRandom());
    SqsReminderQueue queue = SqsReminderQueue.of(environment);
    this(
        new PlanningReminders(new DynamoSchoolsToRemind(table, backoff), queue),
        new PlanningReturns(new DynamoReturnsToTell(table, backoff), queue),
        environment.clock(),
        Log.to(System.out));
  }

  RemindersHandler(
      PlanningReminders planning, PlanningReturns returns, InstantSource clock, Log log) {
    this.planning = planning;
    this.returns = returns;
    this.clock = clock;
    this.log = log;
  }

  /**
   * Asks for the reminders of the hour.
   *
   * @throws IllegalArgumentException if the scheduled time is no instant
   */
  @Override
  public Map<String, Object> handleRequest(Map<String, String> event, Context context) {
    Instant now = clock.instant();
    Instant scheduled = scheduled(event).orElse(now);
    boolean every = "true".equals(text(event, "everySchool").orElse(""));
    int schools = every ? planning.planAll(now) : planning.plan(now);
    int students = returns.plan(now);
    log.write(
        Json.object()
            .put("level", "INFO")
            .put("event", "reminder-plan")
            .put("scheduledTime", scheduled.toString())
            .put("secondsLate", Duration.between(scheduled, now).toSeconds())
            .put("schools", schools)
            .put("returnedTo", students));
    return Map.of("schools", schools, "returnedTo", students);
  }

  private static Optional<Instant> scheduled(Map<String, String> event) {
    try {
      return text(event, "scheduledTime").map(Instant::parse);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("The event's scheduledTime is no instant", e);
    }
  }

  private static Optional<String> text(Map<String, String> event, String name) {
    return Optional.ofNullable(event).map(present -> present.get(name));
  }
}
