package tw.portfolio.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the command line asks for.
 *
 * @param benchmark which one
 * @param variants which of its variants
 */
record Wanted(Benchmark benchmark, Variants variants) {
  /** Reads {@code name} or {@code name:variant}; empty if there is no such benchmark. */
  static Optional<Wanted> read(String text, List<Benchmark> all) {
    String[] parts = text.split(":", 2);
    Variants variants = parts.length == 1 ? Variants.all() : new Variants(Set.of(parts[1]));
    return all.stream()
        .filter(one -> one.name().equals(parts[0]))
        .findFirst()
        .map(one -> new Wanted(one, variants));
  }

  /** As it is asked for, and as its results are filed: {@code name} or {@code name:variant}. */
  String text() {
    List<String> parts = new ArrayList<>(List.of(benchmark.name()));
    parts.addAll(variants.names());
    return String.join(":", parts);
  }
}
