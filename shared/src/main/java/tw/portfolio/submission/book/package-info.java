/**
 * The national books (名冊): one file describes each, with its sheets, its columns, where each value
 * comes from and what is known of that ({@link tw.portfolio.submission.book.Evidence}); {@link
 * tw.portfolio.submission.book.NationalBooks} lists them. Making them and asking for them is in
 * here too. What may not go into one, and why, is in {@code submission.rule}; packing files is not
 * in here.
 */
package tw.portfolio.submission.book;
