package tw.portfolio.bench.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tw.portfolio.local.http.Json;

/**
 * What every benchmark last found on this machine.
 *
 * @param lines one JSON object for each thing measured, as {@code ./portfolio bench} prints them
 */
public record Results(List<JsonNode> lines) {
  /** Copies the list. */
  public Results {
    lines = List.copyOf(lines);
  }

  /** Where runs leave their files. */
  public static Path folder(Path home) {
    return home.resolve("target").resolve("bench");
  }

  /** In the order of the benchmarks given; those that were not run are left out. */
  static Results of(Path home, List<String> benchmarks) throws IOException {
    List<JsonNode> lines = new ArrayList<>();
    for (String name : benchmarks) {
      Path file = folder(home).resolve(name + ".json");
      if (Files.exists(file)) {
        lines.addAll(of(file));
      }
    }
    return new Results(lines);
  }

  /** Of one file. */
  public static List<JsonNode> of(Path file) throws IOException {
    List<JsonNode> lines = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      try {
        lines.add(Json.read(line.getBytes(UTF_8)));
      } catch (Json.BadJson e) {
        throw new IllegalStateException(file.toString(), e);
      }
    }
    return lines;
  }

  /** Those that were measured with more of everything too. */
  List<JsonNode> grown() {
    return lines.stream().filter(line -> line.path("growth").size() > 1).toList();
  }
}
