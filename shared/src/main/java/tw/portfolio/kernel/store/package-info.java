/**
 * What ports of stores have in common: whether a write happened, by what a request is known again.
 * No table.
 */
package tw.portfolio.kernel.store;
