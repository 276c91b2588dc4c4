package tw.portfolio.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;

/** What WCAG 2.2 AA demands and axe can tell. */
final class Barriers {
  private static final List<String> WCAG =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  private Barriers() {}

  /** A line for each barrier, with where it is. */
  static List<String> on(Page page) {
    return new AxeBuilder(page)
        .withTags(WCAG).setLegacyMode(true).analyze().getViolations().stream()
            .flatMap(rule -> rule.getNodes().stream().map(node -> line(rule, node)))
            .toList();
  }

  private static String line(Rule rule, CheckedNode node) {
    return rule.getId() + ": " + node.getHtml() + " " + node.getFailureSummary();
  }
}
