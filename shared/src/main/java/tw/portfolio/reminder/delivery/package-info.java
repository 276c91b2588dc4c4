/**
 * That each digest goes out once: the ledger of mails, the pace of the mail service, and sending
 * some side by side. What a mail says is in {@code digest}.
 */
package tw.portfolio.reminder.delivery;
