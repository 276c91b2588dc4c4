/** Achievements in answers. */
package tw.portfolio.work.achievement.api;
