/**
 * One summary a student and school year: how many pieces are how far, which were never sent, what
 * is chosen. It changes in the very write that changes a piece or a choice, and is what overviews
 * and reminders read. The counting again of it, from the records, is here too; what overviews make
 * of summaries is not.
 */
package tw.portfolio.work.summary;
