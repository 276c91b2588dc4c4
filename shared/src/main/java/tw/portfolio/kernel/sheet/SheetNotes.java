package tw.portfolio.kernel.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tw.portfolio.kernel.sheet.cell.Note;

/** Gathers what there is to tell of a file that was read whole. */
final class SheetNotes {
  private static final int MOST_ROWS_SHOWN = 10;

  private final List<Note> notes = new ArrayList<>();
  private final List<Integer> hidden = new ArrayList<>();

  List<Note> all() {
    return List.copyOf(notes);
  }

  void cover(String sheet) {
    tell("略過封面工作表「%s」。", "The cover sheet %s was passed over.", sheet);
  }

  void hiddenSheetRead(String sheet) {
    tell("工作表「%s」是隱藏的，其中的資料也已讀取。", "The sheet %s is hidden; its rows were read too.", sheet);
  }

  void hiddenSheetPassedOver(String sheet) {
    tell(
        "隱藏的工作表「%s」沒有範本的標題，已略過。",
        "The hidden sheet %s has not the template's headers and was passed over.", sheet);
  }

  void titles(String sheet, List<SheetRow> above) {
    if (!above.isEmpty()) {
      tell(
          where(sheet) + "標題列以上的文字（第 %s 列）已略過。",
          "What stands above the header (row %s) was passed over.",
          numbers(above.stream().map(SheetRow::number).toList()));
    }
  }

  void example(String sheet, int row) {
    tell(where(sheet) + "第 %s 列是範例，已略過。", "Row %s is the example and was passed over.", "" + row);
  }

  void sheets(List<String> read) {
    if (read.size() > 1) {
      tell(
          "這個檔案有 " + read.size() + " 張工作表，都已讀取：%s。",
          "All sheets were read: %s.",
          String.join("、", read));
    }
  }

  void hiddenRow(int number) {
    hidden.add(number);
  }

  void endSheet(String sheet) {
    if (!hidden.isEmpty()) {
      tell(
          where(sheet) + "有 " + hidden.size() + " 列是隱藏或篩選掉的，也已讀取（第 %s 列）。",
          hidden.size() + " rows are hidden or filtered out, and were read too (%s).",
          numbers(hidden));
      hidden.clear();
    }
  }

  private static String where(String sheet) {
    return sheet.isEmpty() ? "" : "工作表「%s」".formatted(sheet).replace("%", "%%");
  }

  private static String numbers(List<Integer> rows) {
    String first =
        rows.stream().limit(MOST_ROWS_SHOWN).map(String::valueOf).collect(Collectors.joining("、"));
    return rows.size() > MOST_ROWS_SHOWN ? first + "…" : first;
  }

  private void tell(String chinese, String english, String what) {
    notes.add(new Note(chinese.formatted(what), english.formatted(what)));
  }
}
