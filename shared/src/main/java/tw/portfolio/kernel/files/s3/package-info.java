/** Files in Amazon S3. */
package tw.portfolio.kernel.files.s3;
