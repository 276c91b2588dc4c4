/** Jobs in DynamoDB. Nothing of what a job is about. */
package tw.portfolio.job.dynamo;
