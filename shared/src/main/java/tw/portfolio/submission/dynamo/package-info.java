/** Export jobs in DynamoDB. */
package tw.portfolio.submission.dynamo;
