package tw.portfolio.local.authorization;

import java.util.List;

/**
 * Rows that belong together.
 *
 * @param title what they are about, in Chinese and English
 * @param rows the rows
 */
public record RowGroup(String title, List<Row> rows) {
  /** Copies the list. */
  public RowGroup {
    rows = List.copyOf(rows);
  }
}
