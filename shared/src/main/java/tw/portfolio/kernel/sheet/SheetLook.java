package tw.portfolio.kernel.sheet;

import java.util.List;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Worksheet;
import tw.portfolio.kernel.sheet.cell.Column;

/** What the workbooks made here look like: a frozen, coloured header and cells of plain text. */
public final class SheetLook {
  public static final String TEXT_FORMAT = "@";
  private static final String HEADER_FILL = "DDEBF7";

  /** In points: room for two lines. */
  private static final double HEADER_HEIGHT = 33;

  private static final double LINE_HEIGHT = 15;

  private static final int NARROWEST = 10;
  private static final int WIDEST = 40;

  private SheetLook() {}

  public static void header(Worksheet sheet, List<String> titles) {
    sheet.freezePane(0, 1);
    sheet.pageOrientation("landscape");
    sheet.paperSize(PaperSize.A4_PAPER);
    sheet.setFitToPage(true);
    sheet.fitToWidth((short) 1);
    sheet.fitToHeight((short) 0);
    sheet.rowHeight(0, HEADER_HEIGHT);
    sheet.repeatRows(0);
    for (int column = 0; column < titles.size(); column++) {
      sheet.inlineString(0, column, titles.get(column));
      header(sheet, column, HEADER_FILL);
    }
  }

  public static void header(Worksheet sheet, int column, String fill) {
    sheet
        .style(0, column)
        .format(TEXT_FORMAT)
        .bold()
        .fillColor(fill)
        .wrapText(true)
        .verticalAlignment("center")
        .set();
  }

  /**
   * A text that stays a text: leading zeros are kept and nothing is run as a formula, not even once
   * edited.
   */
  public static void text(Worksheet sheet, int row, int column, String text) {
    if (!text.isEmpty()) {
      sheet.inlineString(row, column, text);
      sheet.style(row, column).format(TEXT_FORMAT).set();
    }
  }

  /**
   * A row of such texts, none of which is hidden behind the next one: what is wider than its column
   * stands in lines, and the row is as high as they need.
   *
   * @param widths of the columns
   */
  public static void row(Worksheet sheet, int row, List<String> texts, int[] widths) {
    int most = 1;
    for (int column = 0; column < texts.size(); column++) {
      text(sheet, row, column, texts.get(column));
      most = Math.max(most, lines(texts.get(column), widths[column]));
    }
    if (most > 1) {
      sheet.rowHeight(row, most * LINE_HEIGHT);
      for (int column = 0; column < texts.size(); column++) {
        if (!texts.get(column).isEmpty()) {
          sheet
              .style(row, column)
              .format(TEXT_FORMAT)
              .wrapText(lines(texts.get(column), widths[column]) > 1)
              .verticalAlignment("top")
              .set();
        }
      }
    }
  }

  /** A line has room for one character less than it is wide. */
  private static int lines(String text, int width) {
    return Math.ceilDiv(characters(text), width - 1);
  }

  /** A width that a column's header, with a star behind it, and its usual cells fit in. */
  public static int width(Column<?> column) {
    return Math.max(width(column.title() + "*"), width(column.example()));
  }

  /** A width that a text fits in, as spreadsheets count: a Chinese character takes two. */
  public static int width(String text) {
    return Math.clamp(characters(text) + 3, NARROWEST, WIDEST);
  }

  private static int characters(String text) {
    return text.codePoints().map(character -> character < 0x2E80 ? 1 : 2).sum();
  }
}
