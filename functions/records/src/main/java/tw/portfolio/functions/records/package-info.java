/** The function that shows what the school keeps about a student. */
package tw.portfolio.functions.records;
