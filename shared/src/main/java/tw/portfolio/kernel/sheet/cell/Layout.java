package tw.portfolio.kernel.sheet.cell;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A way in which a file may be laid out.
 *
 * @param columns what it must have: a column that was left out would empty what the school has
 * @param aliases other headers under which a column may stand
 * @param ignorable headers of columns that say nothing more, and are passed over
 */
public record Layout(
    List<Column<?>> columns, Map<String, Column<?>> aliases, Set<String> ignorable) {
  /** Copies all. */
  public Layout {
    columns = List.copyOf(columns);
    aliases = Map.copyOf(aliases);
    ignorable = Set.copyOf(ignorable);
  }

  /** Exactly these columns. */
  public static Layout of(List<Column<?>> columns) {
    return new Layout(columns, Map.of(), Set.of());
  }

  /** The same, where these columns too may stand and are passed over. */
  public Layout ignoring(Set<String> titles) {
    return new Layout(columns, aliases, titles);
  }

  /** The same with other headers for its columns. */
  public Layout calling(Map<String, Column<?>> others) {
    return new Layout(columns, others, ignorable);
  }
}
