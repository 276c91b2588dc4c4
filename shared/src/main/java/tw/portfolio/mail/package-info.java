/** Mail to the school's staff: the port, its adapter to SES, and what the mails look like. */
package tw.portfolio.mail;
