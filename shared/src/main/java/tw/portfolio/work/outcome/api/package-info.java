/** Course outcomes in answers. */
package tw.portfolio.work.outcome.api;
