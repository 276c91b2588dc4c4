/**
 * Books (名冊): what the columns of each office's file are, and what a right row is. How a file is
 * read is in {@code kernel.sheet}.
 */
package tw.portfolio.record.book;
