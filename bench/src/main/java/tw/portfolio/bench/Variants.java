package tw.portfolio.bench;

import java.util.Set;

/**
 * Which variants of a benchmark are to be measured.
 *
 * @param names those alone; all if none is named
 */
public record Variants(Set<String> names) {
  /** Copies the set. */
  public Variants {
    names = Set.copyOf(names);
  }

  /** Every variant. */
  public static Variants all() {
    return new Variants(Set.of());
  }

  /** Whether a variant is to be measured. */
  public boolean has(String name) {
    return names.isEmpty() || names.contains(name);
  }
}
