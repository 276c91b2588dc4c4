package tw.portfolio.bench.money;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The table of {@code docs/round-trips.md}, which a test keeps true.
 *
 * @param all by its English name
 */
record CountedOperations(Map<String, Counted> all) {
  private static final int COLUMNS = 8;

  /**
   * What one operation asks for.
   *
   * @param trips to DynamoDB
   * @param reads read units
   * @param writes write units
   * @param objects requests to S3
   */
  record Counted(int trips, double reads, double writes, int objects) {}

  /** Of the page of this repository. */
  static CountedOperations of(Path page) throws IOException {
    Map<String, Counted> all = new LinkedHashMap<>();
    try (Stream<String> lines = Files.lines(page)) {
      lines
          .map(line -> List.of(line.split("\\|", -1)))
          .filter(cells -> cells.size() == COLUMNS + 1 && cells.get(2).contains("`"))
          .forEach(cells -> all.put(english(cells.get(1)), counted(cells)));
    }
    return new CountedOperations(all);
  }

  private static String english(String operation) {
    return operation.substring(operation.indexOf('(') + 1, operation.lastIndexOf(')'));
  }

  private static Counted counted(List<String> cells) {
    String objects = cells.get(7).strip();
    return new Counted(
        Integer.parseInt(cells.get(4).strip()),
        Double.parseDouble(cells.get(5).strip()),
        Double.parseDouble(cells.get(6).strip()),
        objects.equals("–") ? 0 : objects.split(" · ").length);
  }

  /**
   * The operation of that English name.
   *
   * @throws IllegalArgumentException if the page has none
   */
  Counted named(String name) {
    return Optional.ofNullable(all.get(name))
        .orElseThrow(() -> new IllegalArgumentException("docs/round-trips.md has no " + name));
  }
}
