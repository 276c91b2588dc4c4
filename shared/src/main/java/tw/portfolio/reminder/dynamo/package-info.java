/** Students page by page, in DynamoDB. */
package tw.portfolio.reminder.dynamo;
