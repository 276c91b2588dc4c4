package tw.portfolio.kernel.sheet.table;

import java.util.function.Function;

/**
 * A column of a table.
 *
 * @param header what stands on top
 * @param width in digits' widths, as spreadsheets count; a Chinese character takes two
 * @param cell what it shows of a row
 * @param <R> what stands in a row
 */
public record TableColumn<R>(String header, int width, Function<R, IndexCell> cell) {
  /** A column of text. */
  public static <R> TableColumn<R> text(String header, int width, Function<R, String> text) {
    return new TableColumn<>(header, width, row -> new IndexCell.Text(text.apply(row)));
  }

  IndexCell of(R row) {
    return cell.apply(row);
  }
}
