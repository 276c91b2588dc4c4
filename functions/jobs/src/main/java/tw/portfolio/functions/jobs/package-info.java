/** The function that is asked for jobs, shows them and gives links to what they made. */
package tw.portfolio.functions.jobs;
