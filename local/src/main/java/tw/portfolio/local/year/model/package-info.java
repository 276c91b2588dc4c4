/**
 * A small model of what a school's reminders should be, by the regulation and what the school has
 * set: facts, and who should be told what on a day. It shares no code with the platform, so that
 * both have to make the same mistake for a year to go by unnoticed; a test holds that. What plays a
 * year and compares is in {@code local.year}.
 */
package tw.portfolio.local.year.model;
