/** What jobs and whoever works like them have made, as the table has it. */
package tw.portfolio.job.item;
