/** Notices in DynamoDB. */
package tw.portfolio.contact.notice.dynamo;
