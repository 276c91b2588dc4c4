/** Achievements (多元表現): ten categories, no certification. */
package tw.portfolio.work.achievement;
