package tw.portfolio.functions.reminderworker;

import java.net.URI;
import java.security.SecureRandom;
import java.util.concurrent.locks.LockSupport;
import tw.portfolio.account.dynamo.DynamoAccountStore;
import tw.portfolio.account.dynamo.DynamoDeputyStore;
import tw.portfolio.calendar.dynamo.DynamoPlanStore;
import tw.portfolio.contact.Addresses;
import tw.portfolio.contact.UnsubscribeLinks;
import tw.portfolio.contact.dynamo.DynamoContactStore;
import tw.portfolio.contact.secret.IssuingSecrets;
import tw.portfolio.contact.secret.dynamo.DynamoSecretStore;
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
import tw.portfolio.reminder.RunningReminders;
import tw.portfolio.reminder.delivery.MailPace;
import tw.portfolio.reminder.delivery.SendingLetters;
import tw.portfolio.reminder.delivery.dynamo.DynamoMailLedger;
import tw.portfolio.reminder.digest.DigestMail;
import tw.portfolio.reminder.digest.PlannedTasks;
import tw.portfolio.reminder.digest.ReadingSchoolDays;
import tw.portfolio.reminder.dynamo.DynamoAskedStore;
import tw.portfolio.reminder.dynamo.DynamoStudentPages;
import tw.portfolio.reminder.rule.dynamo.DynamoReminderSettingsStore;
import tw.portfolio.reminder.rule.dynamo.DynamoSchoolsToRemind;
import tw.portfolio.reminder.sqs.SqsReminderQueue;
import tw.portfolio.settings.dynamo.DynamoExtensionStore;
import tw.portfolio.settings.dynamo.DynamoSchoolNames;
import tw.portfolio.settings.dynamo.DynamoSettingsInForce;
import tw.portfolio.statement.dynamo.DynamoStatementStore;
import tw.portfolio.work.outcome.dynamo.DynamoDisputeStore;
import tw.portfolio.work.outcome.dynamo.DynamoReturnsToTell;
import tw.portfolio.work.outcome.dynamo.DynamoWaitingQueues;
import tw.portfolio.work.summary.dynamo.DynamoSummaries;

/** What the worker is made of, by its variables. */
final class Wiring {
  private Wiring() {}

  static RunningReminders reminders(Environment environment) {
    Table table = Table.of(environment);
    Secrets secrets = new Secrets(new SecureRandom());
    Backoff backoff = new JitteredBackoff(new SecureRandom());
    UnsubscribeLinks links =
        new UnsubscribeLinks(
            URI.create(environment.required("API_URL")),
            new IssuingSecrets(new DynamoSecretStore(table, backoff), secrets));
    return new RunningReminders(
        ports(table, backoff),
        new ReadingSchoolDays(
            new DynamoSchoolNames(table, backoff),
            new DynamoReminderSettingsStore(table, backoff),
            new DynamoSettingsInForce(table),
            new DynamoExtensionStore(table, backoff),
            new DynamoClassGrades(table)),
        new SendingLetters(
            new DynamoMailLedger(table, backoff),
            SesMailer.of(environment),
            new DigestMail(new Pages(URI.create(environment.required("WEB_ORIGIN")))),
            links::of,
            new MailPace(
                Integer.parseInt(environment.required("MAILS_PER_SECOND")),
                System::nanoTime,
                LockSupport::parkNanos),
            environment.clock(),
            secrets),
        new DynamoMailLedger(table, backoff),
        new DynamoSchoolsToRemind(table, backoff),
        SqsReminderQueue.of(environment),
        environment.clock());
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
        new PlannedTasks(new DynamoPlanStore(table, backoff)),
        new DynamoReturnsToTell(table, backoff),
        new DynamoAskedStore(table, backoff));
  }
}
