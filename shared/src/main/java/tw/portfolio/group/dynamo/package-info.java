/** The working group in DynamoDB. */
package tw.portfolio.group.dynamo;
