/** Achievements as items. */
package tw.portfolio.work.achievement.item;
