package tw.portfolio.overview;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tw.portfolio.school.Window;
import tw.portfolio.school.WindowKey;
import tw.portfolio.settings.Cohort;
import tw.portfolio.settings.ExtraTime;
import tw.portfolio.settings.Settings;

/**
 * Until when something can still be done.
 *
 * @param window by which window, with that of the last grade (高三) where it counts
 * @param closes the first instant at which it can't any more
 * @param extended whether it is by more time that was given (個別延長)
 */
public record TimeLeft(WindowKey window, Instant closes, boolean extended) {
  /**
   * For how long one of these windows is open to a student of that cohort, if any is open now. Of
   * several the one that is open longest counts, and more time that was given where it is more.
   */
  public static Optional<TimeLeft> of(
      Collection<WindowKey> windows,
      Settings settings,
      Cohort cohort,
      List<ExtraTime> extra,
      Instant now) {
    Stream<TimeLeft> ordinary =
        settings.counting(windows, cohort).stream()
            .flatMap(
                key ->
                    settings.window(key).stream()
                        .filter(window -> window.isOpenAt(now))
                        .map(window -> new TimeLeft(key, window.closes(), false)));
    Stream<TimeLeft> given =
        extra.stream()
            .filter(time -> time.opens(windows, now))
            .map(time -> new TimeLeft(time.window(), time.closes(), true));
    return Stream.concat(ordinary, given).max(Comparator.comparing(TimeLeft::closes));
  }

  /** The last day, in Taipei. */
  public LocalDate lastDay() {
    return LocalDate.ofInstant(closes.minusNanos(1), Window.TAIPEI);
  }

  /** How many more days there are, in Taipei: 0 when it ends today. */
  public int daysLeft(Instant now) {
    return Math.toIntExact(
        ChronoUnit.DAYS.between(LocalDate.ofInstant(now, Window.TAIPEI), lastDay()));
  }
}
