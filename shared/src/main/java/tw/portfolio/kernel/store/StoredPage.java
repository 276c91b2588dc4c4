package tw.portfolio.kernel.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * A page of a long list, as a store reads it.
 *
 * @param entries the entries
 * @param next the cursor of the next page, if there may be one
 * @param <T> what is listed
 */
public record StoredPage<T>(List<T> entries, Optional<String> next) {
  /** At least, after the first read: a nearly full page would be a trip for every entry else. */
  private static final int READ_AT_ONCE = 50;

  private static final int COUNTED_AT_ONCE = 500;

  /** Copies the list. */
  public StoredPage {
    entries = List.copyOf(entries);
  }

  /** The same page of what each entry stands for. */
  public <R> StoredPage<R> map(Function<? super T, ? extends R> read) {
    return new StoredPage<>(entries.stream().<R>map(read).toList(), next);
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
    int size = most;
    do {
      int wanted = most - found.size();
      StoredPage<T> read = list.read(next, size);
      List<Integer> matching = matching(read, asked);
      while (matching.size() > wanted) {
        // Only a read that ends with the last entry of this page tells where the next page begins.
        read = list.read(next, matching.get(wanted - 1) + 1);
        matching = matching(read, asked);
      }
      matching.stream().map(read.entries()::get).forEach(found::add);
      next = read.next();
      size = Math.max(most - found.size(), READ_AT_ONCE);
    } while (next.isPresent() && found.size() < most);
    return new StoredPage<>(found, next);
  }

  /** At which places of what was read the entries that are asked for are. */
  private static <T> List<Integer> matching(StoredPage<T> read, Predicate<? super T> asked) {
    return IntStream.range(0, read.entries().size())
        .filter(at -> asked.test(read.entries().get(at)))
        .boxed()
        .toList();
  }

  /**
   * All entries of a list, in its order.
   *
   * @param atOnce how many are read at a time
   */
  public static <T> List<T> all(Source<T> list, int atOnce) {
    List<T> all = new ArrayList<>();
    Optional<String> next = Optional.empty();
    do {
      StoredPage<T> read = list.read(next, atOnce);
      all.addAll(read.entries());
      next = read.next();
    } while (next.isPresent());
    return all;
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
