package tw.portfolio.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * A folder for as long as a benchmark runs.
 *
 * @param path where it is
 */
public record Scratch(Path path) implements AutoCloseable {
  /** Makes one. */
  public static Scratch folder() throws IOException {
    return new Scratch(Files.createTempDirectory("portfolio-bench-"));
  }

  @Override
  public void close() throws IOException {
    try (Stream<Path> all = Files.walk(path)) {
      for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(one);
      }
    }
  }
}
