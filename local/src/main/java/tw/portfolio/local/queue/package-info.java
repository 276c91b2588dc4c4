/**
 * Queues as SQS keeps them: visibility, receipts, redrive, long polling, spoken to in SQS's own
 * JSON protocol and kept in a file each.
 */
package tw.portfolio.local.queue;
