/** The register as a whole in DynamoDB. */
package tw.portfolio.submission.source.dynamo;
