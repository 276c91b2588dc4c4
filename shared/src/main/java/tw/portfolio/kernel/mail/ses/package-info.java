/** Sending mail by Amazon SES. */
package tw.portfolio.kernel.mail.ses;
