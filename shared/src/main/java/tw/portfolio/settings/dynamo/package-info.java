/** Settings and extensions in DynamoDB. */
package tw.portfolio.settings.dynamo;
