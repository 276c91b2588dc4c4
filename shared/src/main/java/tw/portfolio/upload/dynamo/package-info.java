/** Owners of files in DynamoDB. Whoever announces files writes them. */
package tw.portfolio.upload.dynamo;
