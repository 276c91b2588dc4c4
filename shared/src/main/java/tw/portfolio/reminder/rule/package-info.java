/**
 * By which rules a school reminds (提醒規則): what of, on which days, whether it insists; and when it
 * is looked at next. What a reminder says is in {@code digest}.
 */
package tw.portfolio.reminder.rule;
