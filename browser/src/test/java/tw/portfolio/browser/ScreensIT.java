package tw.portfolio.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tw.portfolio.access.Role;

/** Every screen of the registry, looked at: no barriers, nothing beyond the edge, and a picture. */
@InBrowser
class ScreensIT {
  static Stream<Look> looks() {
    Stream<Look> usual = Stream.of(Look.PHONE, Look.DESKTOP.byNight());
    return System.getProperty("portfolio.looks", "").equals("all")
        ? Stream.concat(
            usual,
            Stream.of(
                Look.PHONE.byNight(),
                Look.TABLET,
                Look.DESKTOP,
                Look.PHONE.inEnglish(),
                Look.DESKTOP.inEnglish()))
        : usual;
  }

  @ParameterizedTest
  @MethodSource("looks")
  void shouldHaveNoBarriersOnAnyScreen(Look look, Browsing browsing) {
    Map<String, List<String>> wrong = new TreeMap<>();
    Map<Role, List<ListedScreen>> byRole =
        ListedScreen.all().stream().collect(Collectors.groupingBy(ListedScreen::role));
    byRole.forEach(
        (role, screens) -> {
          Visitor visitor = browsing.as(role, look);
          for (ListedScreen screen : screens) {
            visitor.go(screen.address());
            visitor.picture(screen.picture());
            List<String> barriers = new ArrayList<>(visitor.barriers());
            if (wide(visitor)) {
              barriers.add("wider than the window");
            }
            if (!barriers.isEmpty()) {
              wrong.put(screen.path(), barriers);
            }
          }
        });
    assertThat(wrong).isEmpty();
  }

  private static boolean wide(Visitor visitor) {
    return Boolean.TRUE.equals(
        visitor
            .page()
            .evaluate(
                "document.documentElement.scrollWidth > document.documentElement.clientWidth"));
  }

  @Test
  void shouldReadTheWholeRegistry() {
    assertThat(ListedScreen.all())
        .extracting(ListedScreen::path)
        .contains("/", "/notices", "/questions/:id")
        .doesNotHaveDuplicates();
  }
}
