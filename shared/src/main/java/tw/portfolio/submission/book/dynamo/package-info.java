/** What schools have set for their books, in DynamoDB. */
package tw.portfolio.submission.book.dynamo;
