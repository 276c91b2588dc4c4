/** Schools' rules of reminding, and when each is looked at next, in DynamoDB. */
package tw.portfolio.reminder.rule.dynamo;
