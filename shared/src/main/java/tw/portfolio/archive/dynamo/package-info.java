/** Who has left, what was deleted, and which schools are to be looked at, in DynamoDB. */
package tw.portfolio.archive.dynamo;
