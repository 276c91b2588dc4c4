package tw.portfolio.kernel.dynamo;

import java.time.Instant;
import java.util.Set;
import java.util.function.Function;

/**
 * A line that a write adds to the history of a thing. Clocks of several machines differ, so the
 * thing's own item keeps the time of its last line, and the write demands that this one is no
 * earlier; where it is, it is moved just behind the last one.
 *
 * @param thing where the thing lies that the line is about; the write writes or checks it
 * @param behind where further things lie, before whose last lines this one may not come either: the
 *     write checks them
 * @param at when, by the clock of whoever writes
 * @param item the line as it is put, if it is of that moment
 */
public record HistoryLine(Key thing, Set<Key> behind, Instant at, Function<Instant, Item> item) {
  /** Copies the set. */
  public HistoryLine {
    behind = Set.copyOf(behind);
  }

  /** A line that comes behind nothing but those about the same thing. */
  public HistoryLine(Key thing, Instant at, Function<Instant, Item> item) {
    this(thing, Set.of(), at, item);
  }

  /** The same line, behind the last lines of these things too. */
  public HistoryLine behind(Set<Key> others) {
    return new HistoryLine(thing, others, at, item);
  }
}
