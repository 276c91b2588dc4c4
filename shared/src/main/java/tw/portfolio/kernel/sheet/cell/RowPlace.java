package tw.portfolio.kernel.sheet.cell;

import java.util.Comparator;

/**
 * Where a row stands in a file.
 *
 * @param order which sheet it is in, from 0
 * @param sheet that sheet's name, empty in a CSV
 * @param number the row as the spreadsheet numbers it, from 1
 */
public record RowPlace(int order, String sheet, int number) implements Comparable<RowPlace> {
  private static final Comparator<RowPlace> ORDER =
      Comparator.comparingInt(RowPlace::order).thenComparingInt(RowPlace::number);

  /** A row of a file that has no sheets. */
  public static RowPlace of(int number) {
    return new RowPlace(0, "", number);
  }

  /** What to call it beside a row of this file: with its sheet, if that is another. */
  public String chineseFrom(RowPlace other) {
    return order == other.order
        ? "第 %d 列".formatted(number)
        : "工作表「%s」第 %d 列".formatted(sheet, number);
  }

  /** The same in English. */
  public String englishFrom(RowPlace other) {
    return order == other.order ? "row " + number : "row %d of %s".formatted(number, sheet);
  }

  @Override
  public int compareTo(RowPlace other) {
    return ORDER.compare(this, other);
  }
}
