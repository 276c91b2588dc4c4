/** Reports of recounts, and every school that there is, in DynamoDB. */
package tw.portfolio.overview.dynamo;
