package tw.portfolio.kernel.sheet;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tw.portfolio.kernel.sheet.cell.CellShape;
import tw.portfolio.kernel.sheet.cell.Column;
import tw.portfolio.kernel.sheet.cell.Layout;

/** Reads small files in tests: two columns, 學號 and 姓名. */
final class Sheets {
  static final Column<String> NUMBER = column("學號", true);
  static final Column<String> NAME = column("姓名", false);
  static final List<Column<?>> COLUMNS = List.of(NUMBER, NAME);

  private Sheets() {}

  private static Column<String> column(String title, boolean needed) {
    return new Column<>(
        title, "column", needed, new CellShape<>("應為文字。", "Text.", Optional::of), "範例");
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static List<FilledRow> csv(String text) throws UnreadableSheetException {
    return read(utf8(text), SheetType.CSV);
  }

  static List<FilledRow> xlsx(RawWorkbook workbook) throws UnreadableSheetException {
    return read(workbook.bytes(), SheetType.XLSX);
  }

  static List<FilledRow> read(byte[] content, SheetType type) throws UnreadableSheetException {
    List<FilledRow> rows = new ArrayList<>();
    FilledSheet.read(content, type, List.of(Layout.of(COLUMNS)), rows::add);
    return rows;
  }

  /** Why a file is refused. */
  static FileRefusal refusal(byte[] content, SheetType type) {
    List<FileRefusal> refusals = new ArrayList<>();
    assertThatThrownBy(() -> read(content, type))
        .isInstanceOfSatisfying(UnreadableSheetException.class, e -> refusals.add(e.refusal()));
    return refusals.getFirst();
  }

  /** The texts of 學號 in all rows. */
  static List<String> numbers(List<FilledRow> rows) {
    return rows.stream().map(row -> row.cells().getOrDefault("學號", "")).toList();
  }

  /** The only cell of a workbook with 學號 alone. */
  static String onlyNumber(RawWorkbook workbook) throws UnreadableSheetException {
    List<FilledRow> rows = new ArrayList<>();
    FilledSheet.read(
        workbook.bytes(), SheetType.XLSX, List.of(Layout.of(List.of(NUMBER))), rows::add);
    return numbers(rows).getFirst();
  }
}
