package tw.portfolio.kernel.sheet;

import java.util.List;
import tw.portfolio.kernel.sheet.cell.Column;

/** Takes what a school filled in: rows in order, sheet by sheet. */
@FunctionalInterface
public interface FilledRows {
  /**
   * A sheet whose rows come next.
   *
   * @param name its name, empty of a CSV
   * @param columns those of the layout's columns that it has, in the layout's order
   */
  default void sheet(String name, List<Column<?>> columns) {}

  /** A row that has anything in it. */
  void row(FilledRow row);
}
