package tw.portfolio.domain.school;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * What a school has set for one school year (課程學習成果提交設定, 教務主任).
 *
 * @param school the school
 * @param year the school year
 * @param caps how many, how large, how long
 * @param windows the windows that are set; what has none is closed
 */
public record Settings(
    SchoolCode school, SchoolYear year, Caps caps, Map<WindowKey, Window> windows) {
  /** Copies the windows. */
  public Settings {
    windows = Map.copyOf(windows);
  }

  /** A year for which nothing has been set: the regulation's caps and no window. */
  public static Settings unset(SchoolCode school, SchoolYear year) {
    return new Settings(school, year, Caps.OF_THE_REGULATION, Map.of());
  }

  /** The window of that kind, if one is set. */
  public Optional<Window> window(WindowKey key) {
    return Optional.ofNullable(windows.get(key));
  }

  /** Whether one of these windows is open. */
  public boolean anyOpen(Collection<WindowKey> keys, Instant now) {
    return keys.stream()
        .anyMatch(key -> window(key).filter(window -> window.isOpenAt(now)).isPresent());
  }
}
