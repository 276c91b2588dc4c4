package tw.portfolio.bench.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tw.portfolio.school.Window;

/**
 * The measured part of {@code docs/performance.md} and its plot. What stands around that part is
 * written by people and stays.
 */
public final class PerformancePage {
  private static final String FROM = "<!-- measured -->\n";
  private static final String UNTIL = "<!-- /measured -->";
  private static final Set<String> IN_THE_TABLE =
      Set.of("benchmark", "value", "unit", "floor", "ratio", "runs", "goal", "growth");

  private PerformancePage() {}

  /** Writes what was last measured by these benchmarks, in this order. */
  public static void write(Path home, List<String> benchmarks) throws IOException {
    Results results = Results.of(home, benchmarks);
    Path docs = home.resolve("docs");
    Path page = docs.resolve("performance.md");
    String text = Files.readString(page);
    int from = text.indexOf(FROM) + FROM.length();
    int until = text.indexOf(UNTIL);
    Files.writeString(page, text.substring(0, from) + measured(results) + text.substring(until));
    if (!results.grown().isEmpty()) {
      Files.writeString(docs.resolve("growth.svg"), GrowthPlot.of(results.grown()));
    }
  }

  private static String measured(Results results) throws IOException {
    String rows =
        results.lines().stream()
            // No run measures money: docs/cost.md counts it, and says it of today.
            .filter(line -> !line.path("benchmark").asText().equals("money"))
            .map(PerformancePage::row)
            .collect(Collectors.joining());
    String grown =
        results.grown().stream().map(PerformancePage::grown).collect(Collectors.joining());
    return """

    %s，%s。

    | 量測 (benchmark) | 平臺 (ours) | 下限 (floor) | 單位 (unit) | 比值 (ratio) | 目標 (goal) | 次數 (runs) | 同時量到 (beside) |
    |---|---|---|---|---|---|---|---|
    %s
    ![資料增加時 (with more of everything)](growth.svg)

    | 量測 (benchmark) | 資料量：平臺／下限 (size: ours / floor) |
    |---|---|
    %s
    """
        .formatted(LocalDate.now(Window.TAIPEI), Machine.text(), rows, grown);
  }

  private static String row(JsonNode line) {
    return "| `%s` | %s | %s | %s | **%s** | %s | %s | %s |%n"
        .formatted(
            line.path("benchmark").asText(),
            number(line.path("value")),
            number(line.path("floor")),
            line.path("unit").asText(),
            number(line.path("ratio")),
            line.path("goal").asText("–"),
            line.path("runs").asText(),
            beside(line));
  }

  private static String beside(JsonNode line) {
    return line.properties().stream()
        .filter(entry -> !IN_THE_TABLE.contains(entry.getKey()))
        .filter(entry -> entry.getValue().isValueNode())
        .map(entry -> entry.getKey() + " " + number(entry.getValue()))
        .collect(Collectors.joining("; "));
  }

  private static String grown(JsonNode line) {
    return "| `%s` (%s) | %s |%n"
        .formatted(
            line.path("benchmark").asText(),
            line.path("unit").asText(),
            StreamSupport.stream(line.path("growth").spliterator(), false)
                .map(
                    point ->
                        "%s: %s / %s"
                            .formatted(
                                point.path("size").asText(),
                                number(point.path("value")),
                                number(point.path("floor"))))
                .collect(Collectors.joining(" · ")));
  }

  /** As a person reads it: no more digits than mean something. */
  private static String number(JsonNode value) {
    if (!value.isNumber()) {
      return value.asText();
    }
    double number = value.asDouble();
    return Math.abs(number) >= 100 || number == Math.rint(number)
        ? String.format(Locale.ROOT, "%,d", Math.round(number))
        : String.format(Locale.ROOT, "%.3g", number);
  }
}
