package tw.portfolio.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tw.portfolio.access.Role;

/** Every screen of the registry, looked at: no barriers, nothing beyond the edge, and a picture. */
@InBrowser
class ScreensIT {
  private static final boolean EVERY_LOOK = System.getProperty("portfolio.looks", "").equals("all");

  private static final List<Look> USUAL = List.of(Look.PHONE, Look.DESKTOP.byNight());

  private static final List<Look> CHINESE =
      List.of(Look.PHONE, Look.PHONE.byNight(), Look.TABLET, Look.DESKTOP, Look.DESKTOP.byNight());

  private static final List<Look> ENGLISH =
      List.of(Look.PHONE.inEnglish(), Look.DESKTOP.inEnglish());

  /** Each screen is opened by one role that may: these are they. */
  static Stream<Role> roles() {
    return ListedScreen.all().stream().map(ListedScreen::role).distinct().sorted();
  }

  @ParameterizedTest
  @MethodSource("roles")
  void shouldHaveNoBarriersOnAnyScreen(Role role, Browsing browsing) {
    Map<String, List<String>> wrong =
        new TreeMap<>(look(role, EVERY_LOOK ? CHINESE : USUAL, browsing));
    if (EVERY_LOOK) {
      wrong.putAll(look(role, ENGLISH, browsing));
    }
    assertThat(wrong).isEmpty();
  }

  /** What is wrong, by screen and look. */
  private static Map<String, List<String>> look(Role role, List<Look> looks, Browsing browsing) {
    Map<String, List<String>> wrong = new TreeMap<>();
    Visitor visitor = browsing.as(role, looks.getFirst());
    for (ListedScreen screen : ListedScreen.all()) {
      if (screen.role() == role) {
        visitor.go(screen.address());
        for (Look look : looks) {
          visitor.look(look);
          visitor.picture(screen.picture());
          List<String> found = new ArrayList<>(visitor.barriers());
          if (visitor.overflows()) {
            found.add("wider than the window");
          }
          if (!found.isEmpty()) {
            wrong.put(screen.path() + " " + look, found);
          }
        }
      }
    }
    return wrong;
  }

  @Test
  void shouldReadTheWholeRegistry() {
    assertThat(ListedScreen.all())
        .extracting(ListedScreen::path)
        .contains("/", "/notices", "/questions/:id")
        .doesNotHaveDuplicates();
  }
}
