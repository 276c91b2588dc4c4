/** The queue of export steps in Amazon SQS. */
package tw.portfolio.submission.sqs;
