/** Achievements in DynamoDB. */
package tw.portfolio.work.achievement.dynamo;
