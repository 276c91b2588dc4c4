/**
 * What a school sets (設定): caps, windows by year, more time for single students; and how a write
 * obeys them.
 */
package tw.portfolio.settings;
