package tw.portfolio.submission.pack.index;

import tw.portfolio.kernel.sheet.table.RowTable;

/** A table of what is in the archives of an export, a row a file. */
public sealed interface Index extends RowTable<IndexRow> permits CsvIndex, XlsxIndex {}
