package tw.portfolio.kernel.sheet.cell;

import java.util.List;

/**
 * A column of a file that a school fills in.
 *
 * @param title its header, such as 學號
 * @param english what it is, for the template's note
 * @param needed whether every row must have a value in it
 * @param shape what its cells look like
 * @param example a value for the template
 * @param otherTitles what schools call it too
 * @param <T> what its cells are read into
 */
public record Column<T>(
    String title,
    String english,
    boolean needed,
    CellShape<T> shape,
    String example,
    List<String> otherTitles) {
  /** Copies the titles. */
  public Column {
    otherTitles = List.copyOf(otherTitles);
  }

  /** A column that has one title. */
  public Column(String title, String english, boolean needed, CellShape<T> shape, String example) {
    this(title, english, needed, shape, example, List.of());
  }

  /** The same column, which schools call by these titles too. */
  public Column<T> alsoCalled(String... titles) {
    return new Column<>(title, english, needed, shape, example, List.of(titles));
  }
}
