package tw.portfolio.settings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.school.Semester;
import tw.portfolio.school.Window;
import tw.portfolio.school.WindowKey;

/**
 * What a school has set for one school year (課程學習成果提交設定, 教務主任).
 *
 * <p>A cap that is set lower than what students have already takes nothing away from them: it only
 * lets nothing more in.
 *
 * @param school the school
 * @param year the school year
 * @param caps how many, how large, how long
 * @param windows the windows that are set; what has none is closed
 * @param closings the day of 休業式 of each semester, if it is known
 * @param version how often they have been set, 0 for never; each change names the one it builds on
 */
public record Settings(
    SchoolCode school,
    SchoolYear year,
    Caps caps,
    Map<WindowKey, Window> windows,
    Map<Semester, LocalDate> closings,
    int version) {
  /** Copies the windows and days. */
  public Settings {
    windows = Map.copyOf(windows);
    closings = Map.copyOf(closings);
  }

  /** Caps and windows of a year, not yet set by anybody. */
  public Settings(SchoolCode school, SchoolYear year, Caps caps, Map<WindowKey, Window> windows) {
    this(school, year, caps, windows, Map.of(), 0);
  }

  /** A year for which nothing has been set: the regulation's caps and no window. */
  public static Settings unset(SchoolCode school, SchoolYear year) {
    return new Settings(school, year, Caps.OF_THE_REGULATION, Map.of());
  }

  /** The window of that kind, if one is set. */
  public Optional<Window> window(WindowKey key) {
    return Optional.ofNullable(windows.get(key));
  }

  /** The day of a semester's 休業式, if it is known. */
  public Optional<LocalDate> closing(Semester semester) {
    return Optional.ofNullable(closings.get(semester));
  }

  /** The windows that count for a cohort in the place of these. */
  public List<WindowKey> counting(Collection<WindowKey> keys, Cohort cohort) {
    return keys.stream().map(key -> cohort.counting(key, this).orElse(key)).toList();
  }

  /** Whether one of these windows is open to every student, whatever the grade. */
  public boolean anyOpen(Collection<WindowKey> keys, Instant now) {
    return keys.stream()
        .anyMatch(
            key ->
                Stream.of(Cohort.values()).allMatch(cohort -> anyOpen(List.of(key), cohort, now)));
  }

  /** Whether one of these windows is open to this cohort. */
  public boolean anyOpen(Collection<WindowKey> keys, Cohort cohort, Instant now) {
    return counting(keys, cohort).stream()
        .anyMatch(key -> window(key).filter(window -> window.isOpenAt(now)).isPresent());
  }
}
