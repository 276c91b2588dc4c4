package tw.portfolio.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What WCAG 2.2 AA demands and axe can tell. */
final class Barriers {
  private static final String AXE = source();

  /** A line for each barrier, with where it is. */
  private static final String LOOK =
      """
      async () => {
        const { violations } = await axe.run(document, {
          runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
          resultTypes: ['violations'],
        });
        return violations.flatMap(({ id, nodes }) =>
          nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`));
      }
      """;

  private Barriers() {}

  static List<String> on(Page page) {
    // Once a document: the screens of it come one after the other. Evaluated, so that the policy
    // stays as it is.
    if (Boolean.TRUE.equals(page.evaluate("typeof axe === 'undefined'"))) {
      page.evaluate(AXE);
    }
    return page.evaluate(LOOK) instanceof List<?> lines
        ? lines.stream().map(String::valueOf).toList()
        : List.of("axe said nothing");
  }

  private static String source() {
    try (InputStream in = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
