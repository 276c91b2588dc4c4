/** Imports in DynamoDB. */
package tw.portfolio.imports.dynamo;
