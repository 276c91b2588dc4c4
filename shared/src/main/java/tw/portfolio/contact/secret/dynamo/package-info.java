/** Secrets of links in DynamoDB. */
package tw.portfolio.contact.secret.dynamo;
