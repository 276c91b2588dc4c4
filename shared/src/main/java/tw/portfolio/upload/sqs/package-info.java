/** The ports of {@code upload} in SQS. */
package tw.portfolio.upload.sqs;
