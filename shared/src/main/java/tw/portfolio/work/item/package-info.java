/** Slots and choices as items, for every kind of work. */
package tw.portfolio.work.item;
