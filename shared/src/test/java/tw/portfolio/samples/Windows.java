package tw.portfolio.samples;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import tw.portfolio.school.Semester;
import tw.portfolio.school.Window;
import tw.portfolio.school.WindowKey;
import tw.portfolio.school.WindowKind;

/** What windows a school has set. */
public final class Windows {
  private Windows() {}

  /** Every window there is, open from a week before until a week after. */
  public static Map<WindowKey, Window> allOpen(Instant now) {
    return open(now, WindowKind.values());
  }

  /** The windows of these kinds, in both semesters, open from a week before until a week after. */
  public static Map<WindowKey, Window> open(Instant now, WindowKind... kinds) {
    Duration week = Duration.ofDays(7);
    Window window = new Window(now.minus(week), now.plus(week));
    Map<WindowKey, Window> windows = new HashMap<>();
    Arrays.stream(kinds)
        .flatMap(kind -> Stream.of(Semester.values()).map(half -> WindowKey.of(kind, half)))
        .forEach(key -> windows.put(key, window));
    return Map.copyOf(windows);
  }

  /** None set, so every one is closed. */
  public static Map<WindowKey, Window> closed() {
    return Map.of();
  }
}
