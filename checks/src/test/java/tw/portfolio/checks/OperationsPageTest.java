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

  private static final String PAGE = "docs/operations.md";

  private final Repository repository = Repository.here();

  @Test
  void shouldHaveEveryPlaceThatTheTemplateSendsSomebodyTo() {
    Set<String> wanted = found(REFERENCE, "template.yaml");

    assertThat(wanted).contains("errors", "dead-letters");
    assertThat(found(ANCHOR, PAGE)).containsAll(wanted);
  }

  @Test
  void shouldSayWhatToDoAtEveryAlarm() {
    Set<String> places =
        Template.ofThisRepository().resources("AWS::CloudWatch::Alarm").values().stream()
            .map(alarm -> alarm.at("/Properties/AlarmDescription").asText())
            .map(said -> said.substring(said.indexOf('#') + 1))
            .collect(Collectors.toSet());
    for (String place : places) {
      String section = repository.text(PAGE).split("<a id=\"" + place + "\"></a>", 2)[1];
      assertThat(section.split("<a id=", 2)[0])
          .as(place)
          .contains("**意思**", "**先看", "**做**", "**使用者看到**");
    }
  }

  private Set<String> found(Pattern pattern, String path) {
    return pattern
        .matcher(repository.text(path))
        .results()
        .map((MatchResult match) -> match.group(1))
        .collect(Collectors.toSet());
  }
}
