/** The function that finds, each hour, the schools whose hour it is to remind. */
package tw.portfolio.functions.reminders;
