package tw.portfolio.bench.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tw.portfolio.local.http.Json;

/**
 * What every benchmark last found on this machine.
 *
 * @param lines one JSON object for each thing measured, as {@code ./portfolio bench} prints them
 */
record Results(List<JsonNode> lines) {
  Results {
    lines = List.copyOf(lines);
  }

  /**
   * Of the files that a run leaves, in the order of the benchmarks given; those that were not run
   * are left out.
   */
  static Results of(Path folder, List<String> benchmarks) throws IOException {
    List<JsonNode> lines = new ArrayList<>();
    for (String name : benchmarks) {
      Path file = folder.resolve(name + ".json");
      if (Files.exists(file)) {
        try (Stream<String> all = Files.lines(file)) {
          all.map(Results::read).forEach(lines::add);
        }
      }
    }
    return new Results(lines);
  }

  private static JsonNode read(String line) {
    try {
      return Json.read(line.getBytes(UTF_8));
    } catch (Json.BadJson e) {
      throw new IllegalStateException(e);
    }
  }

  /** Those that were measured with more of everything too. */
  List<JsonNode> grown() {
    return lines.stream().filter(line -> line.path("growth").size() > 1).toList();
  }
}
