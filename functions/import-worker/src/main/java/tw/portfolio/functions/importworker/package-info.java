/** The function that checks an uploaded file and writes it. */
package tw.portfolio.functions.importworker;
