package tw.portfolio.record.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import tw.portfolio.kernel.sheet.SheetLook;
import tw.portfolio.kernel.sheet.cell.Column;
import tw.portfolio.record.book.Book;

/**
 * A file to fill in. The workbook's first sheet has the headers only, a star behind those that
 * every row needs and a note on each; its cells are text, so that a student number keeps its zeros.
 * What each column expects, with an example, stands on the second sheet, where nobody imports it by
 * mistake.
 */
public final class TemplateSheet {
  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final String NEEDED_FILL = "FCE4D6";
  private static final String OPTIONAL_FILL = "DDEBF7";
  private static final List<String> NOTES = List.of("欄位", "必填", "應填內容", "範例", "English");
  private static final List<Integer> NOTE_WIDTHS = List.of(18, 8, 56, 28, 70);

  private TemplateSheet() {}

  /** As an Excel workbook. */
  public static byte[] xlsx(Book book) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(out, "portfolio", "1.0")) {
      empty(workbook.newWorksheet(book.kind().chinese()), book.columns());
      notes(workbook.newWorksheet("填寫說明"), book.columns());
    } catch (IOException e) {
      // Nothing but memory is written.
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** As CSV in UTF-8 with a byte order mark, by which Excel knows that it is UTF-8. */
  public static byte[] csv(Book book) {
    // Headers have no commas or quotes in them.
    return book.columns().stream()
        .map(Column::title)
        .collect(Collectors.joining(",", BYTE_ORDER_MARK, "\r\n"))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static void empty(Worksheet sheet, List<Column<?>> columns) throws IOException {
    SheetLook.header(sheet, columns.stream().map(TemplateSheet::header).toList());
    for (int at = 0; at < columns.size(); at++) {
      Column<?> column = columns.get(at);
      SheetLook.header(sheet, at, column.needed() ? NEEDED_FILL : OPTIONAL_FILL);
      sheet.comment(0, at, note(column));
      sheet.style(at).format(SheetLook.TEXT_FORMAT).set();
      sheet.width(at, SheetLook.width(column));
    }
    sheet.finish();
  }

  private static void notes(Worksheet sheet, List<Column<?>> columns) throws IOException {
    SheetLook.header(sheet, NOTES);
    for (int at = 0; at < NOTE_WIDTHS.size(); at++) {
      sheet.width(at, NOTE_WIDTHS.get(at));
    }
    for (int row = 1; row <= columns.size(); row++) {
      Column<?> column = columns.get(row - 1);
      List<String> cells = new ArrayList<>();
      cells.add(column.title());
      cells.add(column.needed() ? "必填" : "可空白");
      cells.add(column.shape().chinese());
      cells.add(column.example());
      cells.add(column.english() + ". " + column.shape().english());
      for (int at = 0; at < cells.size(); at++) {
        SheetLook.text(sheet, row, at, cells.get(at));
        sheet.style(row, at).wrapText(true).verticalAlignment("top").set();
      }
    }
    sheet.finish();
  }

  private static String header(Column<?> column) {
    return column.needed() ? column.title() + "*" : column.title();
  }

  private static String note(Column<?> column) {
    return (column.needed() ? "必填。" : "可空白。")
        + column.shape().chinese()
        + "例如："
        + column.example()
        + "\n"
        + column.english()
        + ". "
        + column.shape().english();
  }
}
