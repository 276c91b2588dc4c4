/**
 * Summaries in DynamoDB, to be read and put right. Who changes a piece writes them: {@code item}
 * says how.
 */
package tw.portfolio.work.summary.dynamo;
