/**
 * What is an achievement's (多元表現) own: ten categories with their fields and dates. All else of its
 * way is in the room's root.
 */
package tw.portfolio.work.achievement;
