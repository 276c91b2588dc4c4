package tw.portfolio.reminder.digest;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A line that is true of somebody.
 *
 * @param line what
 * @param due on which day its rule fell due last, today or on a day that is made up for; none if it
 *     did not
 * @param demanded whether the school insists on it
 */
public record DueLine(DigestLine line, Optional<LocalDate> due, boolean demanded) {
  /** Whether it is a reason to write to somebody. */
  public boolean fires() {
    return due.isPresent();
  }

  /** The same to somebody who was told on that day of all that had fallen due by then. */
  public DueLine behind(LocalDate told) {
    return new DueLine(line, due.filter(day -> day.isAfter(told)), demanded);
  }
}
