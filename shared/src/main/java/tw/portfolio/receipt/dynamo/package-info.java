/** Receipts in DynamoDB. */
package tw.portfolio.receipt.dynamo;
