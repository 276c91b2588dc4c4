/** Questions in DynamoDB. */
package tw.portfolio.question.dynamo;
