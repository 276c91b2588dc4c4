package tw.portfolio.bench.reminders;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import tw.portfolio.account.dynamo.DynamoAccountStore;
import tw.portfolio.account.dynamo.DynamoDeputyStore;
import tw.portfolio.contact.Addresses;
import tw.portfolio.contact.dynamo.DynamoContactStore;
import tw.portfolio.kernel.aws.Environment;
import tw.portfolio.kernel.aws.Secrets;
import tw.portfolio.kernel.dynamo.Backoff;
import tw.portfolio.kernel.dynamo.JitteredBackoff;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.kernel.mail.Pages;
import tw.portfolio.kernel.mail.ses.SesMailer;
import tw.portfolio.receipt.dynamo.DynamoReceiptStore;
import tw.portfolio.record.dynamo.DynamoClassGrades;
import tw.portfolio.reminder.ReminderPorts;
import tw.portfolio.reminder.ReminderTask;
import tw.portfolio.reminder.RunningReminders;
import tw.portfolio.reminder.delivery.MailPace;
import tw.portfolio.reminder.delivery.RunResult;
import tw.portfolio.reminder.delivery.RunResult.Fate;
import tw.portfolio.reminder.delivery.SendingLetters;
import tw.portfolio.reminder.delivery.dynamo.DynamoMailLedger;
import tw.portfolio.reminder.digest.DigestMail;
import tw.portfolio.reminder.digest.OfficeTasks;
import tw.portfolio.reminder.digest.ReadingSchoolDays;
import tw.portfolio.reminder.dynamo.DynamoAskedStore;
import tw.portfolio.reminder.dynamo.DynamoStudentPages;
import tw.portfolio.reminder.rule.dynamo.DynamoReminderSettingsStore;
import tw.portfolio.reminder.rule.dynamo.DynamoSchoolsToRemind;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.Window;
import tw.portfolio.settings.dynamo.DynamoExtensionStore;
import tw.portfolio.settings.dynamo.DynamoSchoolNames;
import tw.portfolio.settings.dynamo.DynamoSettingsInForce;
import tw.portfolio.statement.dynamo.DynamoStatementStore;
import tw.portfolio.work.outcome.dynamo.DynamoDisputeStore;
import tw.portfolio.work.outcome.dynamo.DynamoReturnsToTell;
import tw.portfolio.work.outcome.dynamo.DynamoWaitingQueues;
import tw.portfolio.work.summary.dynamo.DynamoSummaries;

/** The reminders of one school, one day after the other, wired as the worker is. */
final class Mornings {
  private final RunningReminders reminding;
  private final Deque<ReminderTask> queue = new ArrayDeque<>();
  private final SchoolCode school;
  private final Supplier<Instant> days;
  private Instant day = Instant.EPOCH;

  /**
   * Runs of the function of that environment.
   *
   * @param days gives each run a day to itself: on the same one nothing is sent twice
   */
  Mornings(Environment environment, SchoolCode school, Supplier<Instant> days) {
    Table table = Table.of(environment);
    Backoff backoff = new JitteredBackoff(new SecureRandom());
    this.school = school;
    this.days = days;
    this.reminding =
        new RunningReminders(
            ports(table, backoff),
            new ReadingSchoolDays(
                new DynamoSchoolNames(table, backoff),
                new TeachersAlone(new DynamoReminderSettingsStore(table, backoff)),
                new DynamoSettingsInForce(table),
                new DynamoExtensionStore(table, backoff),
                new DynamoClassGrades(table)),
            new SendingLetters(
                new DynamoMailLedger(table, backoff),
                SesMailer.of(environment),
                new DigestMail(new Pages(URI.create(environment.required("WEB_ORIGIN")))),
                (_, _, _) -> Map.of(),
                new MailPace(1_000, System::nanoTime, LockSupport::parkNanos),
                () -> day,
                new Secrets(new SecureRandom())),
            new DynamoMailLedger(table, backoff),
            new DynamoSchoolsToRemind(table, backoff),
            queue::addAll,
            () -> day);
  }

  private static ReminderPorts ports(Table table, Backoff backoff) {
    return new ReminderPorts(
        new DynamoAccountStore(table, backoff),
        new DynamoDeputyStore(table, backoff),
        new DynamoStudentPages(table),
        new Addresses(new DynamoContactStore(table, backoff)),
        new DynamoWaitingQueues(table),
        new DynamoDisputeStore(table, backoff),
        new DynamoSummaries(table, backoff),
        new DynamoReceiptStore(table, backoff),
        new DynamoStatementStore(table, backoff),
        OfficeTasks.NONE,
        new DynamoReturnsToTell(table, backoff),
        new DynamoAskedStore(table, backoff));
  }

  /**
   * Milliseconds of a run.
   *
   * @throws IllegalStateException if it did not remind exactly so many teachers
   */
  double run(int teachers) {
    day = days.get();
    long start = System.nanoTime();
    RunResult result =
        reminding.run(
            new ReminderTask.OfSchool(school, LocalDate.ofInstant(day, Window.TAIPEI)),
            Instant.MAX);
    double millis = (System.nanoTime() - start) / 1e6;
    if (result.count(Fate.SENT) != teachers || result.needsAttention() || !queue.isEmpty()) {
      throw new IllegalStateException("Not " + teachers + " reminded: " + result);
    }
    return millis;
  }
}
