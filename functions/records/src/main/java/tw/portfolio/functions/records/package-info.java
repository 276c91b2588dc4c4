/** The function that shows what the offices keep about a student, and takes away what was wrong. */
package tw.portfolio.functions.records;
