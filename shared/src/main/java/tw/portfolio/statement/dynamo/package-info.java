/** Statements in DynamoDB. */
package tw.portfolio.statement.dynamo;
