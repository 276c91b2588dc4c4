/** The function that SES tells of mails that came back or were called spam. */
package tw.portfolio.functions.mailevents;
