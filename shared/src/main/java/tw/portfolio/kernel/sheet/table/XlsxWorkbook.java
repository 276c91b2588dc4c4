package tw.portfolio.kernel.sheet.table;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import tw.portfolio.kernel.files.OpenStream;
import tw.portfolio.kernel.sheet.SheetLook;

/**
 * An Excel workbook of several sheets, written one after the other and row by row, so that the
 * memory it takes doesn't grow with the rows. The first row of each is its header; every cell is
 * text, so leading zeros stay and nothing is run as a formula, and an empty text makes no cell.
 *
 * <p>The workbook bears the time of its making, so two runs don't give the same bytes.
 */
public final class XlsxWorkbook implements Closeable {
  /** The most characters Excel takes in a cell; a workbook with more doesn't open. */
  private static final int MOST_CHARACTERS = 32_767;

  /** Rows held before they are written out. */
  private static final int BATCH = 500;

  private final Workbook workbook;
  private Optional<Worksheet> present = Optional.empty();
  private int rows;
  private int[] widths = {};
  private boolean filtered;
  private boolean closed;

  /** A workbook that is written to {@code out}. */
  public XlsxWorkbook(OutputStream out) {
    this.workbook = new Workbook(new OpenStream(out), "portfolio", "1.0");
  }

  /**
   * Begins a sheet; the one before is done with.
   *
   * @throws IOException if writing fails
   */
  public void sheet(String name, List<String> headers) throws IOException {
    sheet(name, headers, List.of());
  }

  /**
   * The same.
   *
   * @param usual rows that its columns are made wide for, beside the headers
   * @throws IOException if writing fails
   */
  public void sheet(String name, List<String> headers, List<List<String>> usual)
      throws IOException {
    finish();
    Worksheet sheet = workbook.newWorksheet(name);
    SheetLook.header(sheet, headers);
    widths = new int[headers.size()];
    for (int column = 0; column < headers.size(); column++) {
      widths[column] = width(headers.get(column), usual, column);
      sheet.width(column, widths[column]);
    }
    rows = 1;
    filtered = false;
    present = Optional.of(sheet);
  }

  private static int width(String header, List<List<String>> usual, int column) {
    return usual.stream()
        .filter(row -> column < row.size())
        .mapToInt(row -> SheetLook.width(row.get(column)))
        .reduce(SheetLook.width(header), Math::max);
  }

  /** Lets people filter the rows of the sheet. */
  public void filtered() {
    filtered = true;
  }

  /** Puts a note beside the first cell of the sheet: people read it, and no cell has it. */
  public void note(String text) {
    open().comment(0, 0, text);
  }

  /**
   * Adds a row to the sheet.
   *
   * @throws IOException if writing fails
   * @throws IllegalStateException if the sheet has as many rows as Excel takes
   */
  public void add(List<String> cells) throws IOException {
    if (rows == Worksheet.MAX_ROWS) {
      throw new IllegalStateException("A sheet has at most " + Worksheet.MAX_ROWS + " rows");
    }
    Worksheet sheet = open();
    SheetLook.row(sheet, rows, cells.stream().map(XlsxWorkbook::fitting).toList(), widths);
    rows++;
    if (rows % BATCH == 0) {
      sheet.flush();
    }
  }

  private static String fitting(String text) {
    return text.length() <= MOST_CHARACTERS ? text : text.substring(0, MOST_CHARACTERS);
  }

  private Worksheet open() {
    return present.orElseThrow(() -> new IllegalStateException("No sheet is begun"));
  }

  private void finish() throws IOException {
    if (present.isPresent()) {
      Worksheet sheet = present.get();
      if (filtered) {
        sheet.setAutoFilter(0, 0, rows - 1, widths.length - 1);
      }
      sheet.finish();
    }
  }

  @Override
  public void close() throws IOException {
    if (!closed) {
      closed = true;
      finish();
      workbook.close();
    }
  }
}
