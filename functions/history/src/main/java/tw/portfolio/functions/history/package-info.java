/** The function that shows every change. */
package tw.portfolio.functions.history;
