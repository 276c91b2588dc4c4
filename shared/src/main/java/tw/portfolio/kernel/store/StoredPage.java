package tw.portfolio.kernel.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A page of a long list, as a store reads it.
 *
 * @param entries the entries
 * @param next the cursor of the next page, if there may be one
 * @param <T> what is listed
 */
public record StoredPage<T>(List<T> entries, Optional<String> next) {
  private static final int COUNTED_AT_ONCE = 500;

  /** Copies the list. */
  public StoredPage {
    entries = List.copyOf(entries);
  }

  /**
   * A list that is read page by page.
   *
   * @param <T> what is listed
   */
  @FunctionalInterface
  public interface Source<T> {
    /** What lies behind that cursor, so many at most. */
    StoredPage<T> read(Optional<String> after, int most);
  }

  /**
   * A page of those entries alone that somebody asks for. It reads on until the page is full or the
   * list is over, so that only the last page has fewer.
   *
   * @param asked which entries
   * @param after the cursor of the page before
   * @param most how many entries the page has
   */
  public static <T> StoredPage<T> filtered(
      Source<T> list, Predicate<? super T> asked, Optional<String> after, int most) {
    List<T> found = new ArrayList<>();
    Optional<String> next = after;
    do {
      StoredPage<T> read = list.read(next, most - found.size());
      read.entries().stream().filter(asked).forEach(found::add);
      next = read.next();
    } while (next.isPresent() && found.size() < most);
    return new StoredPage<>(found, next);
  }

  /**
   * How many of those entries a list has behind a cursor. It reads all of them, so it is for lists
   * of what waits for somebody, which stay short.
   *
   * @param asked which entries
   * @param after the cursor of the page before
   */
  public static <T> int count(Source<T> list, Predicate<? super T> asked, Optional<String> after) {
    long found = 0;
    Optional<String> next = after;
    do {
      StoredPage<T> read = list.read(next, COUNTED_AT_ONCE);
      found += read.entries().stream().filter(asked).count();
      next = read.next();
    } while (next.isPresent());
    return Math.toIntExact(found);
  }
}
