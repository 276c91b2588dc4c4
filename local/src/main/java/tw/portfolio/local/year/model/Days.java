package tw.portfolio.local.year.model;

import java.time.LocalDate;

/**
 * Days in which something may be done.
 *
 * @param first the first
 * @param last the last, included
 */
public record Days(LocalDate first, LocalDate last) {
  /** Whether the day is one of these. */
  public boolean has(LocalDate day) {
    return !day.isBefore(first) && !day.isAfter(last);
  }
}
