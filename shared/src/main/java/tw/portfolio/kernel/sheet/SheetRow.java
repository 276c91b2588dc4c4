package tw.portfolio.kernel.sheet;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A row as it was read; nobody has asked yet what its cells mean.
 *
 * @param number as the spreadsheet numbers it, from 1
 * @param hidden whether people don't see it, by hand or by a filter
 * @param cells its cells from the first column to the last one with anything in it
 */
record SheetRow(int number, boolean hidden, List<SheetCell> cells) {
  private static final Pattern EXAMPLE = Pattern.compile("[（(\\[【]?範例.*|例[：:].*");

  SheetRow {
    cells = List.copyOf(cells);
  }

  /** A row without the blank cells at its end. */
  static SheetRow of(int number, boolean hidden, List<SheetCell> cells) {
    int end = cells.size();
    while (end > 0 && cells.get(end - 1).blank()) {
      end--;
    }
    return new SheetRow(number, hidden, cells.subList(0, end));
  }

  boolean blank() {
    return cells.isEmpty();
  }

  /** Whether it is the row of a template that only shows what a row looks like. */
  boolean isExample() {
    return cells.stream()
        .filter(cell -> !cell.blank())
        .findFirst()
        .filter(cell -> EXAMPLE.matcher(cell.text()).matches())
        .isPresent();
  }

  SheetCell cell(int column) {
    return column < cells.size() ? cells.get(column) : SheetCell.BLANK;
  }
}
