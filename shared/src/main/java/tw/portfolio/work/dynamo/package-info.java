/** Pieces of work and choices of them in DynamoDB. */
package tw.portfolio.work.dynamo;
