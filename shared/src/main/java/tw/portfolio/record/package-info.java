/**
 * What offices keep (學校紀錄): the kinds of record from students to service, each with its book in one
 * file, how a change of one is written, and reading them. What books have in common is in {@code
 * record.book}, with the list of them; the import of a file as a whole is in {@code imports}.
 */
package tw.portfolio.record;
