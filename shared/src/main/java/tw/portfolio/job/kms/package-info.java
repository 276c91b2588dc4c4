/** Passwords of archives, sealed by AWS KMS. */
package tw.portfolio.job.kms;
