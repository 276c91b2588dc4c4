package tw.portfolio.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code docs/security.md} against what there is. */
class SecurityPageTest {
  private static final int CELLS = 4;

  private final PageOfTests page = PageOfTests.at("docs/security.md");

  @Test
  void shouldNameTestsThatThereAre() {
    assertThat(page.broken()).isEmpty();
    assertThat(page.classes()).contains("IdentityIT", "StackRulesTest");
  }

  @Test
  void shouldSayOfEachThreatWhichTestShowsWhatStopsItOrThatNoneDoesYet() {
    List<List<String>> threats =
        page.text()
            .lines()
            .filter(line -> line.matches("\\| (?!威脅|內容 ).*"))
            .map(line -> List.of(line.substring(1).split("\\|", -1)))
            .toList();
    assertThat(threats)
        .hasSizeGreaterThan(20)
        .allSatisfy(
            cells -> {
              // What is behind the last bar is no cell.
              assertThat(cells).hasSize(CELLS + 1).noneMatch(cell -> cell.equals(" "));
              assertThat(cells.get(2))
                  .matches(shown -> PageOfTests.names(shown) || shown.contains("尚未"));
            });
  }
}
