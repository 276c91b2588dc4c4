/**
 * What somebody is reminded of on a day: lines of what is missing, what makes them, and the mail
 * that has them. By which rule a line falls due is in {@code rule}; that each goes out once, in
 * {@code delivery}.
 */
package tw.portfolio.reminder.digest;
