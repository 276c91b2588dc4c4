package tw.portfolio.local.permission;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * Every function may do what it does, and nothing that it never does. What it does is all that the
 * tests before this one made it do.
 */
@Order(Integer.MAX_VALUE)
@Isolated("after all that run side by side")
class PermissionsIT {
  private static Map<String, NavigableSet<Permission>> allowed;
  private static Map<String, NavigableSet<Permission>> needed;

  @BeforeAll
  static void lookBack() throws IOException {
    allowed = Roles.of(Path.of("..", "template.yaml"));
    needed = PermissionLog.read();
  }

  @Test
  void shouldAllowEverythingThatAFunctionAsks() {
    assertThat(without(needed, allowed)).isEmpty();
  }

  @Test
  @DisabledIfSystemProperty(
      named = "it.test",
      matches = ".+",
      disabledReason = "only all tests together make the functions do everything")
  void shouldAllowNothingThatAFunctionNeverAsks() {
    assertThat(without(without(allowed, needed), UnobservedPermissions.here())).isEmpty();
  }

  @Test
  void shouldExcuseNothingThatIsSeenOrNotAllowed() {
    assertThat(without(UnobservedPermissions.here(), allowed)).isEmpty();
    assertThat(without(UnobservedPermissions.here(), without(UnobservedPermissions.here(), needed)))
        .isEmpty();
  }

  private static Map<String, NavigableSet<Permission>> without(
      Map<String, NavigableSet<Permission>> these, Map<String, NavigableSet<Permission>> those) {
    Map<String, NavigableSet<Permission>> more = new TreeMap<>();
    these.forEach(
        (function, permissions) -> {
          NavigableSet<Permission> left = new TreeSet<>(permissions);
          left.removeAll(those.getOrDefault(function, new TreeSet<>()));
          if (!left.isEmpty()) {
            more.put(function, left);
          }
        });
    return more;
  }
}
