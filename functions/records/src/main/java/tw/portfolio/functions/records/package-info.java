/**
 * The function that shows what the offices keep about a student, takes away what was wrong, and has
 * the register confirmed and called into question.
 */
package tw.portfolio.functions.records;
