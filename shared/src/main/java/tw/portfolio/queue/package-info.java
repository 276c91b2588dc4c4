/** What one function asks another to do, through a queue: the port, the form of messages, SQS. */
package tw.portfolio.queue;
