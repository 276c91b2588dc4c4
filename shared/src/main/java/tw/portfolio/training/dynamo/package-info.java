/** Trainings in DynamoDB. */
package tw.portfolio.training.dynamo;
