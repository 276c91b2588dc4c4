/** Reminding teachers of what waits for certification. */
package tw.portfolio.service.reminders;
