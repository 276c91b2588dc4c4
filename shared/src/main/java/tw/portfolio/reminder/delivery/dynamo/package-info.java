/** The ledger of mails in DynamoDB. */
package tw.portfolio.reminder.delivery.dynamo;
