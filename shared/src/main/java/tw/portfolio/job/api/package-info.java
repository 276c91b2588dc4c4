/** Jobs as answers show them, and as what a queue brings. */
package tw.portfolio.job.api;
