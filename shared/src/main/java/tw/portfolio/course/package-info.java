/**
 * What a student takes: national course codes (課程代碼), ways of taking a course (修課別), enrolments as
 * values. The lists that offices keep are in {@code record}.
 */
package tw.portfolio.course;
