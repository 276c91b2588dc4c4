/** Announcements in DynamoDB. */
package tw.portfolio.announcement.dynamo;
