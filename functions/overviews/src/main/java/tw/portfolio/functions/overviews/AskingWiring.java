package tw.portfolio.functions.overviews;

import tw.portfolio.access.dynamo.DynamoRoster;
import tw.portfolio.account.dynamo.DynamoAccountStore;
import tw.portfolio.account.dynamo.DynamoDeputyStore;
import tw.portfolio.contact.Addresses;
import tw.portfolio.contact.dynamo.DynamoContactStore;
import tw.portfolio.kernel.aws.Environment;
import tw.portfolio.kernel.dynamo.Backoff;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.receipt.dynamo.DynamoReceiptStore;
import tw.portfolio.record.dynamo.DynamoClassGrades;
import tw.portfolio.reminder.AskingReminders;
import tw.portfolio.reminder.ReminderPorts;
import tw.portfolio.reminder.delivery.dynamo.DynamoMailLedger;
import tw.portfolio.reminder.digest.OfficeTasks;
import tw.portfolio.reminder.digest.ReadingSchoolDays;
import tw.portfolio.reminder.dynamo.DynamoAskedStore;
import tw.portfolio.reminder.dynamo.DynamoStudentPages;
import tw.portfolio.reminder.rule.dynamo.DynamoReminderSettingsStore;
import tw.portfolio.reminder.sqs.SqsReminderQueue;
import tw.portfolio.settings.dynamo.DynamoExtensionStore;
import tw.portfolio.settings.dynamo.DynamoSchoolNames;
import tw.portfolio.settings.dynamo.DynamoSettingsInForce;
import tw.portfolio.statement.dynamo.DynamoStatementStore;
import tw.portfolio.work.outcome.dynamo.DynamoDisputeStore;
import tw.portfolio.work.outcome.dynamo.DynamoReturnsToTell;
import tw.portfolio.work.outcome.dynamo.DynamoWaitingQueues;
import tw.portfolio.work.summary.dynamo.DynamoSummaries;

/** What asking for reminders is made of, by the function's variables. */
final class AskingWiring {
  private AskingWiring() {}

  static AskingReminders asking(Environment environment, Table table, Backoff backoff) {
    DynamoAskedStore asked = new DynamoAskedStore(table, backoff);
    return new AskingReminders(
        new ReminderPorts(
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
            asked),
        new ReadingSchoolDays(
            new DynamoSchoolNames(table, backoff),
            new DynamoReminderSettingsStore(table, backoff),
            new DynamoSettingsInForce(table),
            new DynamoExtensionStore(table, backoff),
            new DynamoClassGrades(table)),
        new DynamoMailLedger(table, backoff),
        asked,
        SqsReminderQueue.of(environment),
        new DynamoRoster(table));
  }
}
