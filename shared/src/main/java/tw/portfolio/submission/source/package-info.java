/**
 * What a book, a pre-check and whoever else goes through all that a school hands in reads, class by
 * class: {@link tw.portfolio.submission.source.ReadingClasses} gives the classes of a {@link
 * tw.portfolio.submission.source.SourceScope} and, one class at a time, every row there is of its
 * students; three round trips a student, side by side, so that a worker holds one class.
 *
 * <p>National ids stay sealed: a student comes with the id as it is masked and its keyed hash.
 * Whoever writes ids opens them himself. Whether a row may be handed in is in {@code
 * submission.rule}; what a row looks like in a book is in {@code submission.book}.
 */
package tw.portfolio.submission.source;
