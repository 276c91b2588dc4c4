/** Achievements (多元表現): the ten categories with their own fields, and how far each has come. */
package tw.portfolio.domain.achievement;
