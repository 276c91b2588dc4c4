package tw.portfolio.local.conflict;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** The items of the transactions that the database is at, and by chance some that it is not. */
final class TransactionsUnderWay {
  private final Set<String> held = new HashSet<>();

  /** What no transaction has ever named, none can be at by chance. */
  private final Set<String> named = new HashSet<>();

  private final double chance;
  private final Random random;

  TransactionsUnderWay(Conflicts conflicts) {
    this.chance = conflicts.chance();
    this.random = new Random(conflicts.seed());
  }

  /**
   * Begins a write, unless something is in its way.
   *
   * @return which of its items are; if there are none, a transaction holds its items until {@link
   *     #end}
   */
  synchronized BitSet begin(WrittenItems items) {
    BitSet inTheWay = new BitSet();
    List<String> keys = items.keys();
    for (int at = 0; at < keys.size(); at++) {
      if (held.contains(keys.get(at))) {
        inTheWay.set(at);
      }
    }
    boolean possible = items.together() || named.containsAll(keys);
    if (inTheWay.isEmpty() && possible && random.nextDouble() < chance) {
      inTheWay.set(random.nextInt(keys.size()));
    }
    if (items.together()) {
      named.addAll(keys);
      if (inTheWay.isEmpty()) {
        held.addAll(keys);
      }
    }
    return inTheWay;
  }

  /** Ends a write that was begun. */
  synchronized void end(WrittenItems items) {
    if (items.together()) {
      items.keys().forEach(held::remove);
    }
  }
}
