package tw.portfolio.submission.pack.index;

import java.io.IOException;
import java.io.OutputStream;
import org.dhatim.fastexcel.Worksheet;
import tw.portfolio.kernel.sheet.table.XlsxTable;

/** The index as an Excel workbook. */
public final class XlsxIndex extends XlsxTable<IndexRow> implements Index {
  /**
   * An index that is written to {@code out}.
   *
   * @throws IOException if writing fails
   */
  public XlsxIndex(OutputStream out) throws IOException {
    this(out, Worksheet.MAX_ROWS);
  }

  XlsxIndex(OutputStream out, int maxRows) throws IOException {
    super(out, "索引 index", IndexColumn.ALL, maxRows);
  }
}
