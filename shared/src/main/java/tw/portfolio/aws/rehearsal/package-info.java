/**
 * What a function plays through before Lambda keeps a snapshot of it, so that people who ask first
 * don't wait for it.
 */
package tw.portfolio.aws.rehearsal;
