/**
 * The pages that people use, as they were built: files of one folder, answered as the distribution
 * in front of the bucket answers them. What they show is not in it.
 */
package tw.portfolio.local.page;
