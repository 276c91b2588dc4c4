/** Folders in DynamoDB. */
package tw.portfolio.attachment.dynamo;
