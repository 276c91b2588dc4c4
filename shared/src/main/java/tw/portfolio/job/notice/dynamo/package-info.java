/** The ledger of notices in DynamoDB. */
package tw.portfolio.job.notice.dynamo;
