package tw.portfolio.submission.pack.index;

import java.io.IOException;
import java.io.OutputStream;
import tw.portfolio.kernel.sheet.table.CsvTable;

/** The index as CSV. */
public final class CsvIndex extends CsvTable<IndexRow> implements Index {
  /**
   * An index that is written to {@code out}, the header row at once.
   *
   * @throws IOException if writing fails
   */
  public CsvIndex(OutputStream out) throws IOException {
    super(out, IndexColumn.ALL);
  }
}
