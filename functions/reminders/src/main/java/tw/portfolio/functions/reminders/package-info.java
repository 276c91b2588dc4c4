/** The function that reminds teachers every morning of what waits for certification. */
package tw.portfolio.functions.reminders;
