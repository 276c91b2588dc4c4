/** Course outcomes and choices of them as items. */
package tw.portfolio.work.outcome.item;
