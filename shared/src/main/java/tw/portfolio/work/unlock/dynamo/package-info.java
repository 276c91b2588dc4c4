/** Unlocks in DynamoDB. */
package tw.portfolio.work.unlock.dynamo;
