package tw.portfolio.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** {@code docs/operations.md}: what an alarm sends somebody to at night has to be there. */
class OperationsPageTest {
  private static final Pattern REFERENCE = Pattern.compile("docs/operations\\.md#([a-z-]+)");
  private static final Pattern ANCHOR = Pattern.compile("<a id=\"([a-z-]+)\"></a>");

  private static final Pattern LINK = Pattern.compile("\\]\\(#([a-z-]+)\\)");

  /** A row of the checklist: its number, what is to be done, and how long that takes. */
  private static final Pattern STEP =
      Pattern.compile("(?m)^\\| ([0-9]) \\| ([^|]+) \\|([^|]*)\\|$");

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

  @Test
  void shouldHaveEveryPlaceThatItSendsSomebodyTo() {
    assertThat(found(ANCHOR, PAGE)).containsAll(found(LINK, PAGE));
  }

  /** An afternoon does not suffice for what others have to do: each step says how long it waits. */
  @Test
  void shouldSayHowLongEachStepOfTheFirstDeploymentWaits() {
    String first = part("first");
    List<MatchResult> steps = STEP.matcher(first).results().toList();

    assertThat(steps)
        .extracting(step -> step.group(1))
        .containsExactly("1", "2", "3", "4", "5", "6", "7", "8", "9");
    assertThat(steps).allSatisfy(step -> assertThat(step.group(3)).isNotBlank());
    assertThat(steps)
        .extracting(step -> step.group(2))
        .anyMatch(what -> what.contains("concurrency quota"))
        .anyMatch(what -> what.contains("憑證"))
        .anyMatch(what -> what.contains("教育雲端帳號"))
        .anyMatch(what -> what.contains("DKIM") && what.contains("沙盒"));
    assertThat(steps).allSatisfy(step -> assertThat(first).contains("\n" + step.group(1) + ". "));
  }

  @Test
  void shouldSayWhatToDoOnTheFirstDayAndEachWeekAndWhatOnlyAnAccountCanTell() {
    assertThat(listed("## 學校的第一天 ", "1. ", "2. ", "3. ", "4. ", "5. ", "6. "))
        .contains("班級、學生、課程、開課、修課名單", "啟用碼", "`PUT /settings/{year}`", "`POST /submissions`");
    assertThat(listed("## 每週看什麼 ", "- ")).contains("儀表板", "死信佇列", "帳單", "備份");
    assertThat(part("account")).contains("\n- ", "SES", "DKIM", "快照", "教育雲端帳號", "變更集");
  }

  /** What stands below a heading, with the beginnings of lines that it must have. */
  private String listed(String heading, String... lines) {
    String text = repository.text(PAGE).split("\n" + heading, 2)[1].split("\n## ", 2)[0];
    assertThat(lines).allSatisfy(line -> assertThat(text).contains("\n" + line));
    return text;
  }

  /** From there to the next chapter. */
  private String part(String anchor) {
    return repository.text(PAGE)
        .split("<a id=\"" + anchor + "\"></a>\n## ", 2)[1]
        .split("\n## ", 2)[0];
  }

  private Set<String> found(Pattern pattern, String path) {
    return pattern
        .matcher(repository.text(path))
        .results()
        .map((MatchResult match) -> match.group(1))
        .collect(Collectors.toSet());
  }
}
