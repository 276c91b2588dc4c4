/** Yearly plans in DynamoDB. */
package tw.portfolio.calendar.dynamo;
