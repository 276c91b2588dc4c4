package tw.portfolio.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Collectors;

/** What benchmarks found, a line each, as a person reads it on the terminal. */
final class ResultTable {
  private ResultTable() {}

  /**
   * The lines of a table. The unit is that of ours and the floor; a goal is of the ratio, or names
   * its own unit.
   */
  static String of(List<JsonNode> found) {
    String head = row("", "ours", "floor", "", "ratio", "goal");
    return found.stream()
        .map(
            one ->
                row(
                    one.path("benchmark").asText(),
                    one.path("value").asText(),
                    one.path("floor").asText(),
                    one.path("unit").asText(),
                    one.path("ratio").asText(),
                    one.path("goal").asText()))
        .collect(Collectors.joining("\n", head + "\n", "\n"));
  }

  private static String row(Object... cells) {
    return "%-34s %14s %14s %-7s %8s  %s".formatted(cells).stripTrailing();
  }
}
