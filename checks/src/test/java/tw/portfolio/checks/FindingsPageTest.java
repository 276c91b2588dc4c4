package tw.portfolio.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code docs/findings.md} against the tests that there are. */
class FindingsPageTest {
  private static final int CELLS = 4;

  private final PageOfTests page = PageOfTests.at("docs/findings.md");

  @Test
  void shouldNameTestsThatThereAre() {
    assertThat(page.broken()).isEmpty();
    assertThat(page.classes()).contains("CaseFilesTest", "ReportedFilesTest");
  }

  @Test
  void shouldSayOfEachFindingWhereElseItCouldBeAndWhichTestHoldsIt() {
    List<List<String>> findings =
        page.text()
            .lines()
            .filter(line -> line.matches("\\| (?!發現).*"))
            .map(line -> List.of(line.substring(1).split("\\|", -1)))
            .toList();

    assertThat(findings)
        .hasSizeGreaterThan(20)
        .allSatisfy(
            cells -> {
              assertThat(cells).hasSize(CELLS + 1).noneMatch(cell -> cell.equals(" "));
              assertThat(PageOfTests.names(cells.get(CELLS - 1))).isTrue();
            });
  }
}
