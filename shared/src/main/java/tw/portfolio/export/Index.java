package tw.portfolio.export;

import java.io.Closeable;
import java.io.IOException;

/**
 * A table of what is in the archives of an export, a row a file, written row by row so that the
 * memory it takes doesn't grow with the rows. {@link #close()} completes it and leaves the
 * underlying stream open: whoever opened it closes it. For one thread at a time.
 */
public sealed interface Index extends Closeable permits CsvIndex, XlsxIndex {

  /**
   * Adds a row.
   *
   * @throws IOException if writing fails
   */
  void add(IndexRow row) throws IOException;

  /**
   * Adds rows, one at a time.
   *
   * @throws IOException if writing fails
   */
  default void addAll(Iterable<IndexRow> rows) throws IOException {
    for (IndexRow row : rows) {
      add(row);
    }
  }
}
