/** The keys of national ids, wrapped by AWS KMS. */
package tw.portfolio.record.nationalid.kms;
