package tw.portfolio.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tw.portfolio.local.http.Json;

/**
 * What the command line asks for.
 *
 * @param benchmark which one
 * @param variant the only one of its variants, if one is named
 */
record BenchmarkRequest(Benchmark benchmark, Optional<String> variant) {
  /** Reads {@code name} or {@code name:variant}; empty if there is no such benchmark. */
  static Optional<BenchmarkRequest> read(String text, List<Benchmark> all) {
    String[] parts = text.split(":", 2);
    return all.stream()
        .filter(one -> one.name().equals(parts[0]))
        .findFirst()
        .map(one -> new BenchmarkRequest(one, Stream.of(parts).skip(1).findFirst()));
  }

  /** As it is asked for, and as its results are filed: {@code name} or {@code name:variant}. */
  String text() {
    return benchmark.name() + variant.map(name -> ":" + name).orElse("");
  }

  /** Measures in this Java; what it finds goes into a file, one JSON object a line. */
  void measure(Path home, Path file) throws Exception {
    // Functions write their log lines to standard output, as on Lambda; nobody reads them here.
    System.setOut(new PrintStream(OutputStream.nullOutputStream(), true, UTF_8));
    Path scratch = Files.createTempDirectory("portfolio-bench-");
    try {
      List<Measured> found = benchmark.measuring().in(new Place(home, scratch, variant));
      Files.write(
          file, found.stream().map(one -> new String(Json.bytes(one.json()), UTF_8)).toList());
    } finally {
      delete(scratch);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(one);
      }
    }
  }
}
