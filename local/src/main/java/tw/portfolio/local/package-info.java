/**
 * Runs {@code template.yaml} on one machine, with no Docker and no AWS account: the same functions,
 * given the same events. A development and trial set-up, not a place for real records.
 */
package tw.portfolio.local;
