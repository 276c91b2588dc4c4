/** Summaries as items, and their change as a step of the write that changes a piece or a choice. */
package tw.portfolio.work.summary.item;
