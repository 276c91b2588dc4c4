package tw.portfolio.record.dynamo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import tw.portfolio.kernel.dynamo.Key;

/** Parts of a work in rounds: those of one round name no item together. */
final class Rounds {
  private Rounds() {}

  /** Each part in the first round where it is in nobody's way. */
  static <T> List<List<T>> of(List<T> parts, Function<T, Set<Key>> named) {
    List<Round<T>> rounds = new ArrayList<>();
    for (T part : parts) {
      Set<Key> keys = named.apply(part);
      Optional<Round<T>> free =
          rounds.stream().filter(round -> Collections.disjoint(round.named, keys)).findFirst();
      Round<T> round = free.orElseGet(Round::new);
      if (free.isEmpty()) {
        rounds.add(round);
      }
      round.parts.add(part);
      round.named.addAll(keys);
    }
    return rounds.stream().map(round -> List.copyOf(round.parts)).toList();
  }

  private static final class Round<T> {
    private final List<T> parts = new ArrayList<>();
    private final Set<Key> named = new HashSet<>();
  }
}
