package tw.portfolio.domain.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A row that is being read cell by cell. Whatever is wrong is gathered, not thrown: first every
 * cell is named, then, if {@link #sound}, the suppliers give the values.
 */
public final class Row {
  private final int number;
  private final Map<String, String> cells;
  private final List<CellProblem> problems = new ArrayList<>();

  /**
   * A row.
   *
   * @param number as the spreadsheet numbers it, from 1
   * @param cells the cells' texts by header
   */
  public Row(int number, Map<String, String> cells) {
    this.number = number;
    this.cells = Map.copyOf(cells);
  }

  /** A cell that must have a value. */
  public <T> Supplier<T> need(Column<T> column) {
    Optional<String> text = text(column);
    if (text.isEmpty()) {
      problems.add(
          problem(
              column,
              "這一格不能空白。" + column.shape().chinese(),
              "Not blank. " + column.shape().english()));
      return Optional.<T>empty()::orElseThrow;
    }
    return read(column, text.get());
  }

  /** A cell that may be blank. */
  public <T> Supplier<Optional<T>> optional(Column<T> column) {
    return text(column)
        .<Supplier<Optional<T>>>map(
            text -> {
              Supplier<T> value = read(column, text);
              return () -> Optional.of(value.get());
            })
        .orElse(Optional::empty);
  }

  private <T> Supplier<T> read(Column<T> column, String text) {
    Optional<T> value = column.shape().reader().apply(text);
    if (value.isEmpty()) {
      refuse(column, column.shape().chinese(), column.shape().english());
    }
    // Nobody asks a refused cell for its value, as the row is not sound.
    return value::orElseThrow;
  }

  /** Says that a cell is wrong although it looks right, such as a number that nobody has. */
  public void refuse(Column<?> column, String chinese, String english) {
    problems.add(problem(column, chinese, english));
  }

  /** Whether nothing is wrong so far. */
  public boolean sound() {
    return problems.isEmpty();
  }

  /** What is wrong, in the order in which it was found. */
  public List<CellProblem> problems() {
    return List.copyOf(problems);
  }

  /** As the spreadsheet numbers it, from 1. */
  public int number() {
    return number;
  }

  private Optional<String> text(Column<?> column) {
    return Optional.ofNullable(cells.get(column.title()))
        .map(String::strip)
        .filter(text -> !text.isEmpty());
  }

  private CellProblem problem(Column<?> column, String chinese, String english) {
    return new CellProblem(number, column.title(), text(column).orElse(""), chinese, english);
  }
}
