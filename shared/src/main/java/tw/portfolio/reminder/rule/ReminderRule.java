package tw.portfolio.reminder.rule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;
import tw.portfolio.school.Window;

/**
 * On which days somebody is reminded of something that is still missing.
 *
 * @param on whether at all
 * @param first on the day on which the window opens
 * @param every every so many days after it; 0 for never. Where there is no window, counted so that
 *     every seventh day is a Monday
 * @param last on each of so many last days of the window; 0 for none
 * @param demanded whether the school insists: such a reminder goes out however rarely somebody
 *     wants mail
 */
public record ReminderRule(boolean on, boolean first, int every, int last, boolean demanded) {
  /** The most days that either number can be. */
  public static final int MOST_DAYS = 60;

  /** A Monday, from which days without a window are counted. */
  private static final long MONDAY = LocalDate.EPOCH.with(DayOfWeek.MONDAY).toEpochDay();

  /**
   * @throws IllegalArgumentException unless both numbers are 0 to {@link #MOST_DAYS}
   */
  public ReminderRule {
    if (every < 0 || every > MOST_DAYS || last < 0 || last > MOST_DAYS) {
      throw new IllegalArgumentException("A rule counts 0 to 60 days");
    }
  }

  /**
   * On which of these days it fell due last, if on any. More than one is asked about where days
   * were missed: what fell due then is made up for.
   *
   * @param window the window that it hangs on
   * @param from the first day that was not worked off
   * @param today the last
   */
  public Optional<LocalDate> lastDue(Window window, LocalDate from, LocalDate today) {
    LocalDate begin = from.isBefore(window.firstDay()) ? window.firstDay() : from;
    LocalDate end = today.isAfter(window.lastDay()) ? window.lastDay() : today;
    return days(begin, end).filter(day -> fires(window, day)).reduce((_, later) -> later);
  }

  private boolean fires(Window window, LocalDate day) {
    long since = ChronoUnit.DAYS.between(window.firstDay(), day);
    long left = ChronoUnit.DAYS.between(day, window.lastDay());
    return (first && since == 0) || (since > 0 && onTurn(since)) || left < last;
  }

  /** The same for what hangs on no window. */
  public Optional<LocalDate> lastDue(LocalDate from, LocalDate today) {
    return days(from, today)
        .filter(day -> onTurn(day.toEpochDay() - MONDAY))
        .reduce((_, later) -> later);
  }

  private boolean onTurn(long days) {
    return every > 0 && days % every == 0;
  }

  private Stream<LocalDate> days(LocalDate begin, LocalDate end) {
    return !on || end.isBefore(begin) ? Stream.empty() : begin.datesUntil(end.plusDays(1));
  }
}
