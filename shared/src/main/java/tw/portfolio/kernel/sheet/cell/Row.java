package tw.portfolio.kernel.sheet.cell;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import tw.portfolio.kernel.text.IncomingText;

/**
 * A row that is being read cell by cell. Whatever is wrong is gathered, not thrown: first every
 * cell is named, then, if {@link #sound}, the suppliers give the values.
 */
public final class Row {
  private final RowPlace place;
  private final Map<String, String> cells;
  private final List<CellProblem> problems = new ArrayList<>();
  private final List<CellProblem> warnings = new ArrayList<>();

  /**
   * A row of a file that has no sheets.
   *
   * @param number as the spreadsheet numbers it, from 1
   * @param cells the cells' texts by header
   */
  public Row(int number, Map<String, String> cells) {
    this(RowPlace.of(number), cells);
  }

  /**
   * A row.
   *
   * @param place where it stands
   * @param cells the cells' texts by header
   */
  public Row(RowPlace place, Map<String, String> cells) {
    this.place = place;
    this.cells = Map.copyOf(cells);
  }

  /** A cell that must have a value. */
  public <T> Supplier<T> need(Column<T> column) {
    return need(column, itself());
  }

  /** A cell that must have a value, which must stand for something. */
  public <T, R> Supplier<R> need(Column<T> column, Reference<T, R> reference) {
    Optional<R> value = attempt(column, reference);
    // Nobody asks a refused cell for its value, as the row is not sound.
    return value::orElseThrow;
  }

  /** A cell that must have a value; empty if it has none that is right, which is then refused. */
  public <T> Optional<T> attempt(Column<T> column) {
    return attempt(column, itself());
  }

  private <T, R> Optional<R> attempt(Column<T> column, Reference<T, R> reference) {
    if (!filled(column)) {
      refuse(
          column, "這一格不能空白。" + column.shape().chinese(), "Not blank. " + column.shape().english());
    }
    return text(column).flatMap(present -> read(column, present, reference));
  }

  /** A cell that may be blank. */
  public <T> Supplier<Optional<T>> optional(Column<T> column) {
    return optional(column, itself());
  }

  /** A cell that may be blank; if it is not, its value must stand for something. */
  public <T, R> Supplier<Optional<R>> optional(Column<T> column, Reference<T, R> reference) {
    Optional<R> value = text(column).flatMap(present -> read(column, present, reference));
    return () -> value;
  }

  /** The value of a cell that is only looked at in passing; empty if it is not as expected. */
  public <T> Optional<T> glance(Column<T> column) {
    return text(column).flatMap(column.shape().reader());
  }

  /** Whether the file has such a column, be the cell blank or not. */
  public boolean has(Column<?> column) {
    return cells.containsKey(column.title());
  }

  /** Whether a cell is not blank. */
  public boolean filled(Column<?> column) {
    return text(column).isPresent();
  }

  private static <T> Reference<T, T> itself() {
    return new Reference<>(Optional::of, "", "");
  }

  private <T, R> Optional<R> read(Column<T> column, String text, Reference<T, R> reference) {
    Optional<T> value = column.shape().reader().apply(text);
    if (value.isEmpty()) {
      refuse(column, column.shape().chinese(), column.shape().english());
    }
    Optional<R> found = value.flatMap(reference.lookup());
    if (value.isPresent() && found.isEmpty()) {
      refuse(column, reference.chinese(), reference.english());
    }
    return found;
  }

  /** Says that a cell is wrong although it looks right, such as a number that nobody has. */
  public void refuse(Column<?> column, String chinese, String english) {
    problems.add(problem(column, chinese, english));
  }

  /** Says that a cell is likely to be a mistake; whoever says yes to it may have it as it is. */
  public void warn(Column<?> column, String chinese, String english) {
    warnings.add(problem(column, chinese, english));
  }

  private CellProblem problem(Column<?> column, String chinese, String english) {
    String shown = text(column).map(column.shape().shown()).orElse("");
    return new CellProblem(place, column.title(), shown, chinese, english);
  }

  /** Whether nothing is wrong so far. */
  public boolean sound() {
    return problems.isEmpty();
  }

  /** What is wrong, in the order in which it was found. */
  public List<CellProblem> problems() {
    return List.copyOf(problems);
  }

  /** What is likely to be a mistake, in the order in which it was found. */
  public List<CellProblem> warnings() {
    return List.copyOf(warnings);
  }

  private Optional<String> text(Column<?> column) {
    return Optional.ofNullable(cells.get(column.title()))
        .map(IncomingText::composed)
        .filter(text -> !text.isEmpty());
  }
}
