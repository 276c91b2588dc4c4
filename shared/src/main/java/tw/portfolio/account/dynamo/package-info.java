/** Accounts in DynamoDB. */
package tw.portfolio.account.dynamo;
