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
 * @param when in which rows it is to be filled in, in Traditional Chinese; empty if in all alike
 * @param choices what a clerk may choose from; empty if the value is free
 * @param <T> what its cells are read into
 */
public record Column<T>(
    String title,
    String english,
    boolean needed,
    CellShape<T> shape,
    String example,
    List<String> otherTitles,
    String when,
    List<String> choices) {
  /** Copies the lists. */
  public Column {
    otherTitles = List.copyOf(otherTitles);
    choices = List.copyOf(choices);
  }

  /** A column that has one title, and the same rule in every row. */
  public Column(String title, String english, boolean needed, CellShape<T> shape, String example) {
    this(title, english, needed, shape, example, List.of(), "", List.of());
  }

  /** The same column, which schools call by these titles too. */
  public Column<T> alsoCalled(String... titles) {
    return new Column<>(title, english, needed, shape, example, List.of(titles), when, choices);
  }

  /** The same column, to be filled in under that condition. */
  public Column<T> when(String condition) {
    return new Column<>(title, english, needed, shape, example, otherTitles, condition, choices);
  }

  /** The same column, whose values are these. */
  public Column<T> choosing(List<String> values) {
    return new Column<>(title, english, needed, shape, example, otherTitles, when, values);
  }
}
