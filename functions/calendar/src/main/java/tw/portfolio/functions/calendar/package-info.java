/** The function through which a school year is planned, and offices mark what they have done. */
package tw.portfolio.functions.calendar;
