package tw.portfolio.record.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import tw.portfolio.kernel.sheet.ExampleRow;
import tw.portfolio.kernel.sheet.OwnSheets;
import tw.portfolio.kernel.sheet.SheetLook;
import tw.portfolio.kernel.sheet.cell.Column;
import tw.portfolio.record.book.Book;

/**
 * A file to fill in without reading anything first. The workbook's first sheet has the headers, a
 * star behind those that every row needs and a note on each, and an example that is passed over if
 * it stays; its cells are text, so that a student number keeps its zeros, and offer what may be
 * chosen. What each column expects stands on the second sheet, where nobody imports it by mistake.
 */
public final class TemplateSheet {
  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final String NEEDED_FILL = "FCE4D6";
  private static final String OPTIONAL_FILL = "DDEBF7";
  private static final String EXAMPLE_COLOUR = "7F7F7F";
  private static final List<String> NOTES = List.of("欄位", "必填", "應填內容", "範例", "English");
  private static final List<Integer> NOTE_WIDTHS = List.of(18, 8, 56, 28, 70);

  /** As far down as a list to choose from is offered. */
  private static final int LAST_ROW = 5_000;

  private static final List<String> LEGEND =
      List.of(
          "橘色、有 * 的欄位每一列都要填；藍色的欄位照「應填內容」的條件填。",
          "有清單的格可直接選。第 2 列的範例可以留著，匯入時會略過。",
          "可以加自己的欄位（如備註），匯入時會略過並告知；欄位的順序也可以改。");

  private TemplateSheet() {}

  /** As an Excel workbook. */
  public static byte[] xlsx(Book book) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(out, "portfolio", "1.0")) {
      Worksheet sheet = workbook.newWorksheet(book.kind().chinese());
      Worksheet notes = workbook.newWorksheet(OwnSheets.NOTES);
      Worksheet choices = workbook.newWorksheet(OwnSheets.CHOICES);
      choices.setVisibilityState(VisibilityState.HIDDEN);
      fillIn(sheet, book.columns());
      notes(notes, book.columns());
      choices(sheet, choices, book.columns());
      sheet.finish();
      notes.finish();
      choices.finish();
    } catch (IOException e) {
      // Nothing but memory is written.
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** As CSV in UTF-8 with a byte order mark, by which Excel knows that it is UTF-8. */
  public static byte[] csv(Book book) {
    // Headers and examples have no commas or quotes in them.
    return Stream.of(book.columns().stream().map(Column::title).toList(), example(book.columns()))
        .map(cells -> String.join(",", cells) + "\r\n")
        .collect(Collectors.joining("", BYTE_ORDER_MARK, ""))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static List<String> example(List<Column<?>> columns) {
    return IntStream.range(0, columns.size())
        .mapToObj(at -> (at == 0 ? ExampleRow.MARK : "") + columns.get(at).example())
        .toList();
  }

  private static void fillIn(Worksheet sheet, List<Column<?>> columns) {
    SheetLook.header(sheet, columns.stream().map(TemplateSheet::header).toList());
    List<String> example = example(columns);
    for (int at = 0; at < columns.size(); at++) {
      Column<?> column = columns.get(at);
      SheetLook.header(sheet, at, column.needed() ? NEEDED_FILL : OPTIONAL_FILL);
      sheet.comment(0, at, note(column));
      sheet.style(at).format(SheetLook.TEXT_FORMAT).set();
      sheet.width(at, Math.max(SheetLook.width(column), SheetLook.width(example.get(at))));
      SheetLook.text(sheet, 1, at, example.get(at));
      sheet.style(1, at).format(SheetLook.TEXT_FORMAT).italic().fontColor(EXAMPLE_COLOUR).set();
    }
  }

  /** What may be chosen lies on a sheet of its own, a column for each. */
  private static void choices(Worksheet sheet, Worksheet choices, List<Column<?>> columns) {
    for (int at = 0; at < columns.size(); at++) {
      List<String> values = columns.get(at).choices();
      for (int row = 0; row < values.size(); row++) {
        SheetLook.text(choices, row, at, values.get(row));
      }
      if (!values.isEmpty()) {
        sheet
            .range(1, at, LAST_ROW, at)
            .validateWithList(choices.range(0, at, values.size() - 1, at))
            .allowBlank(true)
            .errorStyle(DataValidationErrorStyle.WARNING)
            .showErrorMessage(true)
            .errorTitle(columns.get(at).title())
            .error("請由清單選取：" + String.join("、", values));
      }
    }
  }

  private static void notes(Worksheet sheet, List<Column<?>> columns) {
    SheetLook.header(sheet, NOTES);
    for (int at = 0; at < NOTE_WIDTHS.size(); at++) {
      sheet.width(at, NOTE_WIDTHS.get(at));
    }
    for (int row = 1; row <= columns.size(); row++) {
      Column<?> column = columns.get(row - 1);
      List<String> cells =
          List.of(
              column.title(),
              demand(column),
              column.when() + column.shape().chinese(),
              column.example(),
              column.english() + ". " + column.shape().english());
      for (int at = 0; at < cells.size(); at++) {
        SheetLook.text(sheet, row, at, cells.get(at));
        sheet.style(row, at).wrapText(true).verticalAlignment("top").set();
      }
    }
    for (int line = 0; line < LEGEND.size(); line++) {
      SheetLook.text(sheet, columns.size() + 2 + line, 0, LEGEND.get(line));
    }
  }

  private static String demand(Column<?> column) {
    if (column.needed()) {
      return "必填";
    }
    return column.when().isEmpty() ? "可空白" : "視情況";
  }

  private static String header(Column<?> column) {
    return column.needed() ? column.title() + "*" : column.title();
  }

  private static String note(Column<?> column) {
    String example = column.example().isEmpty() ? "" : "例如：" + column.example();
    return demand(column)
        + "。"
        + column.when()
        + column.shape().chinese()
        + example
        + "\n"
        + column.english()
        + ". "
        + column.shape().english();
  }
}
