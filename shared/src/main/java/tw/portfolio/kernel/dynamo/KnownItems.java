package tw.portfolio.kernel.dynamo;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Items that hardly ever change and tell themselves from when on a change counts, so that it does
 * no harm to know them from an hour ago: few, a fixed number for each school.
 */
public final class KnownItems {
  /** How old what is known may be. */
  public static final Duration AGE = Duration.ofHours(1);

  private final Table table;
  private final Map<Key, Known> known = new ConcurrentHashMap<>();

  KnownItems(Table table) {
    this.table = table;
  }

  private record Known(Item item, Instant since) {}

  /**
   * The item as it was {@link #AGE} before that moment, or later. No round trip if it was read for
   * a moment that is no farther away; what isn't there is looked for again each time.
   */
  public Optional<Item> get(Key key, Instant at) {
    Known before = known.get(key);
    if (before != null && Duration.between(before.since(), at).abs().compareTo(AGE) <= 0) {
      return Optional.of(before.item());
    }
    Optional<Item> found = table.get(key);
    found.ifPresent(item -> known.put(key, new Known(item, at)));
    return found;
  }
}
