/** Mail by Amazon SES. */
package tw.portfolio.mail.ses;
