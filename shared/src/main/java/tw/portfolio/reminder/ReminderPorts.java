package tw.portfolio.reminder;

import tw.portfolio.account.AccountStore;
import tw.portfolio.account.DeputyStore;
import tw.portfolio.contact.Addresses;
import tw.portfolio.receipt.ReceiptStore;
import tw.portfolio.reminder.digest.OfficeTasks;
import tw.portfolio.statement.StatementStore;
import tw.portfolio.work.outcome.DisputeStore;
import tw.portfolio.work.outcome.ReturnsToTell;
import tw.portfolio.work.outcome.WaitingQueues;
import tw.portfolio.work.summary.Summaries;

/**
 * What reminders read.
 *
 * @param accounts who of the staff there is, and who is in use
 * @param deputies who stands in for whom
 * @param students the students, page by page
 * @param addresses where people are reached
 * @param queues what waits for certification
 * @param disputes what is disputed
 * @param summaries how far students' work is
 * @param receipts how far their receipts are
 * @param statements how far their statements are
 * @param tasks what offices have to do
 * @param returns what was returned and nobody was told of
 * @param asked what somebody has asked for
 */
public record ReminderPorts(
    AccountStore accounts,
    DeputyStore deputies,
    StudentPages students,
    Addresses addresses,
    WaitingQueues queues,
    DisputeStore disputes,
    Summaries summaries,
    ReceiptStore receipts,
    StatementStore statements,
    OfficeTasks tasks,
    ReturnsToTell returns,
    AskedStore asked) {}
