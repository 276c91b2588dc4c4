/**
 * Packing: what goes into bags as it was planned, how it is read, checked and written, and what is
 * made over all bags. How a bag is written is the kernel's; which step is taken when, which worker
 * is at it, and what is marked as handed in, is in the room itself, which nothing here knows.
 */
package tw.portfolio.submission.pack;
