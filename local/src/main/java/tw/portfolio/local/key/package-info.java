/** What stands for AWS KMS on one machine. */
package tw.portfolio.local.key;
