/** Jobs' way to their workers through SQS. */
package tw.portfolio.job.sqs;
