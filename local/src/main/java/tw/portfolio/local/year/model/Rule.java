package tw.portfolio.local.year.model;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * When a school reminds of something.
 *
 * @param on whether at all
 * @param first on the first day
 * @param every every so many days after it; of what has no days of its own, counted so that a
 *     seventh day is a Monday
 * @param last on each of so many last days
 * @param demanded whether it comes however rarely somebody wants mail
 */
public record Rule(boolean on, boolean first, int every, int last, boolean demanded) {
  /**
   * The Monday from which days are counted that hang on no window: that of the first week of 1970.
   */
  private static final LocalDate MONDAY = LocalDate.of(1969, 12, 29);

  /** Whether it falls due on any of the days since the last that was told of. */
  boolean falls(Days open, LocalDate since, LocalDate today) {
    for (LocalDate day = since; on && !day.isAfter(today); day = day.plusDays(1)) {
      if (open.has(day) && fallsOn(open, day)) {
        return true;
      }
    }
    return false;
  }

  private boolean fallsOn(Days open, LocalDate day) {
    boolean begins = day.equals(open.first());
    boolean turn = every > 0 && ChronoUnit.DAYS.between(open.first(), day) % every == 0;
    return (begins ? first : turn) || day.isAfter(open.last().minusDays(last));
  }

  /** The same of what has no days of its own. */
  boolean falls(LocalDate since, LocalDate today) {
    for (LocalDate day = since; on && every > 0 && !day.isAfter(today); day = day.plusDays(1)) {
      boolean turn =
          every == 7
              ? day.getDayOfWeek() == DayOfWeek.MONDAY
              : ChronoUnit.DAYS.between(MONDAY, day) % every == 0;
      if (turn) {
        return true;
      }
    }
    return false;
  }
}
