/** Assessments and consultation records in DynamoDB. */
package tw.portfolio.guidance.dynamo;
