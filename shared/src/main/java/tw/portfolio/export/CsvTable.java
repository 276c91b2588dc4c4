package tw.portfolio.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tw.portfolio.export.IndexCell.Text;
import tw.portfolio.export.IndexCell.Whole;
import tw.portfolio.sheet.FormulaText;

/**
 * A table as CSV (RFC 4180, CRLF) in UTF-8 with a byte order mark, by which Excel knows that it
 * is UTF-8. Text that a spreadsheet would take for a formula gets an apostrophe in front, so that
 * what a student typed is never run on a teacher's machine.
 *
 * @param <R> what stands in a row
 */
public class CsvTable<R> implements RowTable<R> {

  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  /** The full-width ones count too: spreadsheets with a Chinese input method may fold them. */
  private static final String STARTS_A_FORMULA = "=+-@\t\r\n＝＋－＠";

  private final CsvWriter csv;
  private final List<TableColumn<R>> columns;
  private boolean closed;
}
