/** Contacts in DynamoDB. */
package tw.portfolio.contact.dynamo;
