/** The queue of imports in Amazon SQS. */
package tw.portfolio.imports.sqs;
