/** Keys of personal data from AWS KMS. */
package tw.portfolio.store.kms;
