/** The school's records in DynamoDB. */
package tw.portfolio.record.dynamo;
