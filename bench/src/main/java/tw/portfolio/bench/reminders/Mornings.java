package tw.portfolio.bench.reminders;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;
import tw.portfolio.access.dynamo.DynamoRoster;
import tw.portfolio.kernel.aws.Environment;
import tw.portfolio.kernel.aws.Secrets;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.kernel.mail.ses.SesMailer;
import tw.portfolio.reminder.DigestMail;
import tw.portfolio.reminder.RemindingTeachers;
import tw.portfolio.reminder.RunResult;
import tw.portfolio.reminder.dynamo.DynamoMailLedger;
import tw.portfolio.settings.dynamo.DynamoSettingsInForce;
import tw.portfolio.work.outcome.dynamo.DynamoWaitingQueues;

/** One run of reminders after the other, wired as the function is. */
final class Mornings {
  private final RemindingTeachers reminding;
  private final Supplier<Instant> days;

  /**
   * Runs of the function of that environment.
   *
   * @param days gives each run a day to itself: on the same one nothing is sent twice
   */
  Mornings(Environment environment, Supplier<Instant> days) {
    Table table = Table.of(environment);
    this.days = days;
    this.reminding =
        new RemindingTeachers(
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
   * Milliseconds of a run.
   *
   * @throws IllegalStateException if it did not remind exactly so many teachers
   */
  double run(int teachers) {
    Instant day = days.get();
    long start = System.nanoTime();
    RunResult result = reminding.run(day, Instant.MAX);
    double millis = (System.nanoTime() - start) / 1e6;
    if (result.sent() != teachers || result.needsAttention()) {
      throw new IllegalStateException("Not " + teachers + " reminded: " + result);
    }
    return millis;
  }
}
