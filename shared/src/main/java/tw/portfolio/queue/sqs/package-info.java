/** The queue ports over Amazon SQS. */
package tw.portfolio.queue.sqs;
