package tw.portfolio.receipt;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import tw.portfolio.kernel.sheet.PlainTable;
import tw.portfolio.kernel.sheet.SheetType;
import tw.portfolio.kernel.sheet.UnreadableSheetException;
import tw.portfolio.receipt.ReceivedBook.ReceivedStudent;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;

/**
 * A receipt as a plain sheet: the second way, for whoever got no archive. It proves nothing of
 * itself, so the office says what it is of; where it says school or year itself, it must agree.
 */
final class ReceiptSheet {
  private final SchoolCode school;
  private final SchoolYear year;
  private final SheetMapping mapping;
  private final Map<String, List<SheetRow>> students = new LinkedHashMap<>();
  private int unread;

  ReceiptSheet(SchoolCode school, SchoolYear year, SheetMapping mapping) {
    this.school = school;
    this.year = year;
    this.mapping = mapping;
  }

  List<ReceivedBook> read(byte[] content, SheetType type) throws RefusedReceiptException {
    try {
      for (PlainTable table : PlainTable.read(content, type)) {
        read(table);
      }
    } catch (UnreadableSheetException e) {
      throw new RefusedReceiptException(
          e.refusal().code(), e.refusal().chinese(), e.refusal().english());
    }
    if (students.isEmpty()) {
      throw columnMissing();
    }
    List<ReceivedStudent> received = new ArrayList<>();
    students.forEach((identity, rows) -> received.add(new ReceivedStudent(identity, rows)));
    ReceiptPeriod period = new ReceiptPeriod(year, mapping.semester());
    return List.of(new ReceivedBook(mapping.kind(), period, "", received, unread));
  }

  private void read(PlainTable table) throws RefusedReceiptException {
    int identity = table.headers().indexOf(mapping.identity());
    if (identity < 0) {
      throw columnMissing();
    }
    for (List<String> row : table.rows()) {
      SequencedMap<String, String> cells = new LinkedHashMap<>();
      for (int at = 0; at < Math.min(row.size(), table.headers().size()); at++) {
        if (at != identity) {
          cells.putIfAbsent(mapping.column(table.headers().get(at)), row.get(at));
        }
      }
      agree(cells, "學校代碼", school.text());
      agree(cells, "學年度", year.toString());
      if (identity >= row.size() || row.get(identity).isBlank()) {
        unread++;
      } else {
        students
            .computeIfAbsent(row.get(identity), _ -> new ArrayList<>())
            .add(new SheetRow(mapping.sheet().orElse(table.sheet()), cells));
      }
    }
  }

  private static void agree(Map<String, String> cells, String column, String expected)
      throws RefusedReceiptException {
    String said = cells.getOrDefault(column, "");
    if (!said.isEmpty() && !said.equals(expected)) {
      throw new RefusedReceiptException(
          "receipt-of-another-school-or-year",
          "檔案裡有一列的「%s」不是 %s，因此整份不匯入。請確認是不是選錯檔案。".formatted(column, expected),
          "A row is of another school or year than was chosen, so nothing is imported. Check"
              + " whether it is the right file.");
    }
  }

  private RefusedReceiptException columnMissing() {
    return new RefusedReceiptException(
        "receipt-column-missing",
        "檔案的第一列沒有「" + mapping.identity() + "」這一欄，或下面沒有資料。請確認欄位名稱與工作表。",
        "The first row has no column of that name for the national id, or there are no rows. Check"
            + " the names of columns and sheets.");
  }
}
