package tw.portfolio.bench;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where a benchmark runs.
 *
 * @param home of the repository
 * @param scratch a folder for as long as it runs
 * @param variant the only one to measure; all if none is named
 */
public record Place(Path home, Path scratch, Optional<String> variant) {
  /** Whether a variant is to be measured. */
  public boolean wants(String name) {
    return variant.map(name::equals).orElse(true);
  }
}
