package tw.portfolio.kernel.sheet.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tw.portfolio.kernel.files.OpenStream;
import tw.portfolio.kernel.sheet.SheetRow;
import tw.portfolio.kernel.sheet.table.IndexCell.Text;
import tw.portfolio.kernel.sheet.table.IndexCell.Whole;

/**
 * A table as CSV (RFC 4180, CRLF) in UTF-8 with a byte order mark, by which Excel knows that it is
 * UTF-8. Text that a spreadsheet would take for a formula gets an apostrophe in front, so that what
 * a student typed is never run on a teacher's machine.
 *
 * @param <R> what stands in a row
 */
public class CsvTable<R> implements RowTable<R> {

  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final CsvWriter csv;
  private final List<TableColumn<R>> columns;
  private boolean closed;

  /**
   * A table that is written to {@code out}, the header row at once.
   *
   * @throws IOException if writing fails
   */
  public CsvTable(OutputStream out, List<TableColumn<R>> columns) throws IOException {
    this.columns = List.copyOf(columns);
    out.write(BYTE_ORDER_MARK);
    this.csv =
        CsvWriter.builder()
            .lineDelimiter(LineDelimiter.CRLF)
            .build(new OpenStream(out), StandardCharsets.UTF_8);
    List<String> header = new ArrayList<>();
    for (TableColumn<R> column : this.columns) {
      header.add(column.header());
    }
    write(header);
  }

  @Override
  public final void add(R row) throws IOException {
    List<String> cells = new ArrayList<>();
    for (TableColumn<R> column : this.columns) {
      cells.add(
          switch (column.of(row)) {
            case Text(String value) -> SheetRow.Cell.harmless(value);
            case Whole(long value) -> Long.toString(value);
          });
    }
    write(cells);
  }

  @Override
  public final void close() throws IOException {
    if (!closed) {
      closed = true;
      csv.close();
    }
  }

  private void write(List<String> cells) throws IOException {
    try {
      csv.writeRecord(cells);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
