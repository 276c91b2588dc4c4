/**
 * Books (名冊): what an office's file says of its kind of record, the list of all books, and the
 * cells that several of them have. Each book itself is in the file of its record; how a file is
 * read is in {@code kernel.sheet}.
 */
package tw.portfolio.record.book;
