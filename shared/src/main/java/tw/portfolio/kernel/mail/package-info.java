/**
 * Mail as it is sent, texts with places to fill, mail addresses, and the pages that mails lead to
 * ({@link tw.portfolio.kernel.mail.WebPage}). What a mail says is in the room that sends it; where
 * somebody is reached, in {@code contact}.
 */
package tw.portfolio.kernel.mail;
