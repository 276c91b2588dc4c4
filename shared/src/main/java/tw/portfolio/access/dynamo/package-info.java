/** The roster in DynamoDB, to read. */
package tw.portfolio.access.dynamo;
