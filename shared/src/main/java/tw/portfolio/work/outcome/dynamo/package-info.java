/** Course outcomes in DynamoDB. */
package tw.portfolio.work.outcome.dynamo;
