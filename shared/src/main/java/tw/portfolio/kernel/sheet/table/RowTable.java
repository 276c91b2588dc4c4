package tw.portfolio.kernel.sheet.table;

import java.io.Closeable;
import java.io.IOException;

/**
 * A table written row by row, so that the memory it takes doesn't grow with the rows. {@link
 * #close()} completes it and leaves the underlying stream open: whoever opened it closes it. For
 * one thread at a time.
 *
 * @param <R> what stands in a row
 */
public interface RowTable<R> extends Closeable {
  /**
   * Adds a row.
   *
   * @throws IOException if writing fails
   */
  void add(R row) throws IOException;

  /**
   * Adds rows, one at a time.
   *
   * @throws IOException if writing fails
   */
  default void addAll(Iterable<R> rows) throws IOException {
    for (R row : rows) {
      add(row);
    }
  }
}
