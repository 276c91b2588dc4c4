/** The function that works off the reminders of a school, a message at a time. */
package tw.portfolio.functions.reminderworker;
