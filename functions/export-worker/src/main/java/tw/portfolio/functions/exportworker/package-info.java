/** The function that takes one step of an export for each message. */
package tw.portfolio.functions.exportworker;
