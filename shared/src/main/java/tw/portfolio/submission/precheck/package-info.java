/**
 * Pre-check (預檢): what would be refused if it were handed in now, by class and student, for an
 * office to have it mended first. It changes nothing and may be asked for at any time, of a class,
 * a grade or the school, of a semester or a year. Which rows are faulty is in {@code
 * submission.rule}; where the rows come from, in {@code submission.source}; who asks for it and
 * fetches what it made, in {@code job}.
 */
package tw.portfolio.submission.precheck;
