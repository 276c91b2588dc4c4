/**
 * Work that takes longer than a request (背景作業): asked for, done by a worker, and what it made is
 * downloaded by links of fifteen minutes, each a line in the history. What the work is about is not
 * in here; each room that has such work says what it is with a {@link tw.portfolio.job.JobWork}.
 */
package tw.portfolio.job;
