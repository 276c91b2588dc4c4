/**
 * Packing: what goes into a class's archive as it was planned, how it is read, checked and written,
 * and what is made over all archives. Which step is taken when, and what is marked as handed in, is
 * in the room itself.
 */
package tw.portfolio.submission.pack;
