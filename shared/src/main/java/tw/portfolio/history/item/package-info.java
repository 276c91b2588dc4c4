/** Lines of history as items, for the writes that they go along with. */
package tw.portfolio.history.item;
