package tw.portfolio.export;

/** A table of what is in the archives of an export, a row a file. */
public sealed interface Index extends RowTable<IndexRow> permits CsvIndex, XlsxIndex {}
