package tw.portfolio.kernel.sheet.cell;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A way in which a file may be laid out. Of its columns those must be there that every row needs,
 * and those that the layout demands although a cell may be blank; any other may be left out, and
 * then says nothing.
 *
 * @param columns what it has
 * @param beside what may stand beside them, and is looked at if it does
 * @param demanded columns that must be there although a cell may be blank
 * @param instead columns in whose place another may stand
 * @param ignorable headers of columns that say nothing more, and are passed over
 */
public record Layout(
    List<Column<?>> columns,
    List<Column<?>> beside,
    Set<Column<?>> demanded,
    Map<Column<?>, Column<?>> instead,
    Set<String> ignorable) {
  /** Copies all. */
  public Layout {
    columns = List.copyOf(columns);
    beside = List.copyOf(beside);
    demanded = Set.copyOf(demanded);
    instead = Map.copyOf(instead);
    ignorable = Set.copyOf(ignorable);
  }

  /** These columns. */
  public static Layout of(List<Column<?>> columns) {
    return new Layout(columns, List.of(), Set.of(), Map.of(), Set.of());
  }

  /** The same, where these columns too may stand and are passed over. */
  public Layout ignoring(Set<String> titles) {
    return new Layout(columns, beside, demanded, instead, titles);
  }

  /** The same, where these columns may stand too, and are looked at. */
  public Layout beside(List<Column<?>> others) {
    return new Layout(columns, others, demanded, instead, ignorable);
  }

  /** The same, where these columns must be there although a cell may be blank. */
  public Layout demanding(Set<Column<?>> others) {
    return new Layout(columns, beside, others, instead, ignorable);
  }

  /** The same, where the other column may stand in place of the one. */
  public Layout instead(Column<?> one, Column<?> other) {
    return new Layout(columns, beside, demanded, Map.of(one, other), ignorable);
  }
}
