package tw.portfolio.receipt;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;

/**
 * A row of a sheet, as it was handed in or as it came back, without the student's id and birthday:
 * whose it is says where it lies.
 *
 * @param sheet which sheet
 * @param cells the texts by column, in order; empty ones are left out
 */
public record SheetRow(String sheet, SequencedMap<String, String> cells) {
  /** What no row of a student's own needs to say. */
  static final Set<String> PERSONAL =
      Set.of("身分證號", "國民身分證統一編號", "身分證統一編號", "出生日期", "出生年月日", "備註(學生姓名)");

  /** Copies the cells. */
  public SheetRow {
    SequencedMap<String, String> kept = new LinkedHashMap<>();
    cells.forEach(
        (column, text) -> {
          if (!text.isBlank() && !PERSONAL.contains(column)) {
            kept.put(column, text);
          }
        });
    cells = kept;
  }

  /** A row with these cells. */
  public static SheetRow of(String sheet, Map<String, String> cells) {
    return new SheetRow(sheet, new LinkedHashMap<>(cells));
  }

  /** How many characters it has, its columns' names included. */
  int length() {
    return cells.entrySet().stream()
        .mapToInt(cell -> cell.getKey().length() + cell.getValue().length())
        .sum();
  }
}
