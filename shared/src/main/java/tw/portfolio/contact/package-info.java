/**
 * Where people are reached (聯絡方式): the address that somebody has confirmed by a code before the one
 * that the school has, what came of mails to it, on which days somebody wants to be reminded, and
 * whom no mail reaches. {@link tw.portfolio.contact.Addresses} answers for any room that sends
 * mail. What people are told without mail is in {@code contact.notice}; links that work without
 * signing in are in {@code contact.secret}. What a mail says is in the room that sends it.
 */
package tw.portfolio.contact;
