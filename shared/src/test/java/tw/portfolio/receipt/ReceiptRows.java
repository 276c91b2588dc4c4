package tw.portfolio.receipt;

import java.util.LinkedHashMap;
import java.util.SequencedMap;

/** Rows for tests. */
final class ReceiptRows {
  private ReceiptRows() {}

  /** Cells from columns and texts in turn. */
  static SequencedMap<String, String> cells(String... columnsAndTexts) {
    SequencedMap<String, String> cells = new LinkedHashMap<>();
    for (int at = 0; at < columnsAndTexts.length; at += 2) {
      cells.put(columnsAndTexts[at], columnsAndTexts[at + 1]);
    }
    return cells;
  }

  static SheetRow outcome(String course, String description) {
    return new SheetRow("學期課程學習成果", cells("課程代碼", course, "科目名稱", "物理", "成果簡述", description));
  }
}
