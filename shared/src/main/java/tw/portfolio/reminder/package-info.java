/**
 * Digests for teachers whose queue waits (提醒): who gets which, once. How mail is sent is in {@code
 * kernel.mail}.
 */
package tw.portfolio.reminder;
