/**
 * The function through which a school year is planned, offices mark what they have done, and
 * everybody's calendar program fetches the own dates.
 */
package tw.portfolio.functions.calendar;
