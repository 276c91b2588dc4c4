/**
 * What students hand in, whatever its kind: the description (簡述), slots, choices. Each kind is in a
 * room of its own below.
 */
package tw.portfolio.work;
