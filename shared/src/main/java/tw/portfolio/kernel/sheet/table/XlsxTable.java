package tw.portfolio.kernel.sheet.table;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import tw.portfolio.kernel.files.OpenStream;
import tw.portfolio.kernel.sheet.table.IndexCell.Text;
import tw.portfolio.kernel.sheet.table.IndexCell.Whole;

/**
 * A table as an Excel workbook: one sheet with a bold, frozen header row and a filter (a further
 * sheet where Excel's limit of 1,048,576 rows is reached). Text is written as string cells in the
 * text format, so leading zeros stay and nothing is run as a formula, not even once edited. Numbers
 * are numbers, so they sort. Line breaks become spaces here; the CSV keeps them.
 *
 * <p>The workbook bears the time of its making, so two runs don't give the same bytes.
 *
 * @param <R> what stands in a row
 */
public class XlsxTable<R> implements RowTable<R> {

  /** The most characters Excel takes in a cell; a workbook with more doesn't open. */
  private static final int MAX_CHARACTERS = 32_767;

  private static final String CUT = "…";
  private static final String TEXT_FORMAT = "@";
  private static final String WHOLE_FORMAT = "0";
  private static final String HEADER_FILL = "DDEBF7";

  /** In points: room for two lines, as the English names wrap below the Chinese ones. */
  private static final double HEADER_HEIGHT = 33;

  private static final Pattern LINE_BREAKS = Pattern.compile("\\R+");

  /** Rows held before they are written out. */
  private static final int BATCH = 500;

  private final Workbook workbook;
  private final String name;
  private final List<TableColumn<R>> columns;
  private final int maxRows;
  private Worksheet sheet;
  private int sheets;
  private int rows;
  private boolean closed;

  /**
   * A table that is written to {@code out}.
   *
   * @param name what its sheet is called
   * @throws IOException if writing fails
   */
  public XlsxTable(OutputStream out, String name, List<TableColumn<R>> columns) throws IOException {
    this(out, name, columns, Worksheet.MAX_ROWS);
  }

  public XlsxTable(OutputStream out, String name, List<TableColumn<R>> columns, int maxRows)
      throws IOException {
    this.workbook = new Workbook(new OpenStream(out), "portfolio", "1.0");
    this.name = name;
    this.columns = List.copyOf(columns);
    this.maxRows = maxRows;
    this.sheet = newSheet();
  }

  @Override
  public final void add(R row) throws IOException {
    if (rows == maxRows) {
      finishSheet();
      sheet = newSheet();
    }
    for (int c = 0; c < columns.size(); c++) {
      switch (columns.get(c).of(row)) {
        case Text(String value) when value.isEmpty() -> {
          // nothing to say, no cell
        }
        case Text(String value) -> {
          // inline: a table of shared strings would stay in memory to the end
          sheet.inlineString(rows, c, fitting(value));
          sheet.style(rows, c).format(TEXT_FORMAT).set();
        }
        case Whole(long value) -> {
          sheet.value(rows, c, value);
          sheet.style(rows, c).format(WHOLE_FORMAT).horizontalAlignment("left").set();
        }
      }
    }
    rows++;
    if (rows % BATCH == 0) {
      sheet.flush();
    }
  }

  @Override
  public final void close() throws IOException {
    if (!closed) {
      closed = true;
      finishSheet();
      workbook.close();
    }
  }

  private Worksheet newSheet() {
    sheets++;
    Worksheet fresh = workbook.newWorksheet(sheets == 1 ? name : name + " " + sheets);
    fresh.freezePane(0, 1);
    fresh.pageOrientation("landscape");
    fresh.paperSize(PaperSize.A4_PAPER);
    fresh.rowHeight(0, HEADER_HEIGHT);
    fresh.repeatRows(0);
    for (int c = 0; c < columns.size(); c++) {
      fresh.width(c, columns.get(c).width());
      fresh.inlineString(0, c, columns.get(c).header());
      fresh
          .style(0, c)
          .bold()
          .fillColor(HEADER_FILL)
          .wrapText(true)
          .verticalAlignment("center")
          .set();
    }
    rows = 1;
    return fresh;
  }

  private void finishSheet() throws IOException {
    sheet.setAutoFilter(0, 0, rows - 1, columns.size() - 1);
    sheet.finish();
  }

  /** On one line, for a row as high as any other shows only the last of several. */
  private static String fitting(String value) {
    String line = LINE_BREAKS.matcher(value).replaceAll(" ");
    return line.length() <= MAX_CHARACTERS
        ? line
        : line.substring(0, MAX_CHARACTERS - CUT.length()) + CUT;
  }
}
