/** Reminders' way to their worker through SQS. */
package tw.portfolio.reminder.sqs;
