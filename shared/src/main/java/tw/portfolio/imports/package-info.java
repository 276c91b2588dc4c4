/**
 * Files of offices on their way into the school's records (匯入): announced, checked, previewed,
 * committed. What a row means is in {@code record.book}; how a record is written is in {@code
 * record}.
 */
package tw.portfolio.imports;
