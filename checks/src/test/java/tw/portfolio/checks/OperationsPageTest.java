package tw.portfolio.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** {@code docs/operations.md}: what an alarm sends somebody to at night has to be there. */
class OperationsPageTest {
  private static final Pattern REFERENCE = Pattern.compile("docs/operations\\.md#([a-z-]+)");
  private static final Pattern ANCHOR = Pattern.compile("<a id=\"([a-z-]+)\"></a>");

  private final Repository repository = Repository.here();

  @Test
  void shouldHaveEveryPlaceThatTheTemplateSendsSomebodyTo() {
    Set<String> wanted = found(REFERENCE, "template.yaml");

    assertThat(wanted).contains("errors", "dead-letters");
    assertThat(found(ANCHOR, "docs/operations.md")).containsAll(wanted);
  }

  private Set<String> found(Pattern pattern, String path) {
    return pattern
        .matcher(repository.text(path))
        .results()
        .map((MatchResult match) -> match.group(1))
        .collect(Collectors.toSet());
  }
}
