/**
 * Reminding (提醒): one digest a person and day, with everything that is missing in it. A planner
 * finds the schools whose hour it is; each is worked off by messages of its own, its staff by one,
 * its students by a few. The rules are in {@code rule}, what a digest says in {@code digest}, that
 * it goes out once in {@code delivery}. Where people are reached is in {@code contact}, how mail is
 * sent in {@code kernel.mail}.
 */
package tw.portfolio.reminder;
