package tw.portfolio.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/operations.md}: what an alarm sends somebody to at night has to be there. */
class OperationsPageTest {
  private static final Pattern REFERENCE = Pattern.compile("docs/operations\\.md#([a-z-]+)");
  private static final Pattern ANCHOR = Pattern.compile("<a id=\"([a-z-]+)\"></a>");

  private static final String PAGE = "docs/operations.md";

  private final Repository repository = Repository.here();

  @Test
  void shouldHaveEveryPlaceThatTheTemplateSendsSomebodyTo() {
    Set<String> wanted = found(REFERENCE, "template.yaml");

    assertThat(wanted).contains("errors", "dead-letters");
    assertThat(found(ANCHOR, PAGE)).containsAll(wanted);
  }

  @Test
  void shouldAddUpWhatItCosts() {
    List<List<String>> rows = costs();
    List<String> together = rows.removeLast();

    assertThat(together.getFirst()).isEqualTo("**together**");
    for (int sum : List.of(2, 4)) {
      assertThat(rows.stream().map(row -> dollars(row.get(sum))).reduce(BigDecimal::add))
          .contains(dollars(together.get(sum)));
    }
  }

  @Test
  void shouldCountTheNumbersThatAlarmsWatch() {
    long watched =
        Template.ofThisRepository().resources("AWS::CloudWatch::Alarm").values().stream()
            .mapToLong(alarm -> Math.max(1, alarm.findValues("MetricStat").size()))
            .sum();

    assertThat(repository.text(PAGE)).contains("alarms on " + watched + " numbers");
  }

  /** The table of costs, from below its head to its sum: cells without their bars. */
  private List<List<String>> costs() {
    return repository
        .text(PAGE)
        .lines()
        .dropWhile(line -> !line.startsWith("| a month |"))
        .skip(2)
        .takeWhile(line -> !line.startsWith("| **a student"))
        .map(line -> Stream.of(line.split("\\|", -1)).skip(1).map(String::strip).toList())
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private static BigDecimal dollars(String cell) {
    return new BigDecimal(cell.replaceAll("[*,]", ""));
  }

  private Set<String> found(Pattern pattern, String path) {
    return pattern
        .matcher(repository.text(path))
        .results()
        .map((MatchResult match) -> match.group(1))
        .collect(Collectors.toSet());
  }
}
