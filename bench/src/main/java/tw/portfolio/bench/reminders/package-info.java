/** What a morning's reminders cost, whatever else the table holds. */
package tw.portfolio.bench.reminders;
