/**
 * The school's yearly plan (預訂工作期程表, regulation.txt 附件1): which office does what in which months,
 * what of it is done, and what is due. When students and teachers may do something is in {@code
 * settings}; a row of the plan can follow one of those windows.
 */
package tw.portfolio.calendar;
