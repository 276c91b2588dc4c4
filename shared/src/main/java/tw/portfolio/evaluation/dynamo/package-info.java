/** Awards in DynamoDB. */
package tw.portfolio.evaluation.dynamo;
