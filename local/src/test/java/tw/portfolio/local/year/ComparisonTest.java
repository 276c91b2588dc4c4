package tw.portfolio.local.year;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tw.portfolio.local.http.Json;
import tw.portfolio.local.year.Comparison.Sent;
import tw.portfolio.local.year.PostOffice.Posted;
import tw.portfolio.local.year.model.Expected;
import tw.portfolio.local.year.model.Line;

/** What differs is found: a line or a mail more or less, and a mail that came twice. */
class ComparisonTest {
  private static final LocalDate DAY = LocalDate.of(2026, 9, 7);
  private static final Line UNSENT = new Line("unsent", 2);
  private static final Line RETURNED = new Line("returned", 1);
  private static final Posted MAIL =
      posted(
          """
          王小明同學，您好：

          ・已上傳但沒有送出認證：您有 2 件課程學習成果已經上傳，但還沒有送出認證，老師看不到。
          　https://portfolio.example/outcomes
          ・老師退回的作品：老師退回了您 1 件課程學習成果。
          　https://portfolio.example/outcomes
          --------------------
          """);

  private final Tally tally = new Tally();
  private final Comparison comparison = new Comparison(tally);

  private static Posted posted(String text) {
    ObjectNode request = Json.object();
    request
        .putObject("Content")
        .putObject("Simple")
        .putObject("Body")
        .putObject("Text")
        .put("Data", text);
    return new Posted("1", "ming@school.test", request);
  }

  private static Expected expected(Line... lines) {
    return new Expected("ming", "ming@school.test", List.of(lines));
  }

  private void compare(List<Expected> expected, Sent sent) {
    comparison.of(DAY, expected, sent);
  }

  private static Sent sent(Posted... mails) {
    return new Sent(List.of(mails), 0, List.of(), Set.of());
  }

  @Test
  void shouldBeContentWithWhatIsAsItShouldBe() {
    compare(List.of(expected(RETURNED, UNSENT)), sent(MAIL));

    assertThat(tally.good()).isTrue();
    assertThat(tally.mails()).isEqualTo(1);
  }

  @Test
  void shouldFindAMailThatSaysMoreThanTheModel() {
    compare(List.of(expected(UNSENT)), sent(MAIL));

    assertThat(tally.wrong()).isEqualTo(1);
    assertThat(tally.good()).isFalse();
  }

  @Test
  void shouldFindAMailThatSaysLessOrCountsOtherwise() {
    compare(List.of(expected(RETURNED, new Line("statement", 1), UNSENT)), sent(MAIL));
    compare(List.of(expected(RETURNED, new Line("unsent", 3))), sent(MAIL));

    assertThat(tally.wrong()).isEqualTo(2);
  }

  @Test
  void shouldFindAMailThatNobodyShouldHaveGot() {
    compare(List.of(), sent(MAIL));

    assertThat(tally.wrong()).isEqualTo(1);
  }

  @Test
  void shouldFindAMailThatIsMissingAndOneThatCameTwice() {
    compare(List.of(expected(RETURNED, UNSENT)), sent());
    compare(List.of(expected(RETURNED, UNSENT)), sent(MAIL, MAIL));

    assertThat(tally.missing()).isEqualTo(1);
    assertThat(tally.twice()).isEqualTo(1);
  }

  @Test
  void shouldTakeForAmbiguousOnlyWhatAFaultExplains() {
    Set<String> unknown = Set.of("ming");
    compare(List.of(expected(UNSENT)), new Sent(List.of(), 1, List.of(), unknown));
    assertThat(tally.ambiguous()).isEqualTo(1);
    assertThat(tally.missing()).isZero();

    compare(List.of(expected(UNSENT)), new Sent(List.of(), 0, List.of(), unknown));
    assertThat(tally.missing()).isEqualTo(1);
  }
}
