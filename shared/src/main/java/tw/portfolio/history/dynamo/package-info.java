/** Reading the history in DynamoDB. Nothing here can write. */
package tw.portfolio.history.dynamo;
