/** The register to be looked at, and its confirmations, in DynamoDB. */
package tw.portfolio.record.register.dynamo;
