/**
 * What offices keep (學校紀錄): the kinds of record from students to service, how a change of one is
 * written, and reading them. How files of them are read is in {@code record.book}; the import of a
 * file as a whole is in {@code imports}.
 */
package tw.portfolio.record;
