package tw.portfolio.record;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import tw.portfolio.school.SchoolYear;

/**
 * Days of one school year, first and last included.
 *
 * @param from the first day (開始日期)
 * @param until the last day (結束日期)
 */
public record Days(LocalDate from, LocalDate until) {
  /**
   * @throws IllegalArgumentException if the last day is before the first, or in another school year
   */
  public Days {
    if (until.isBefore(from)) {
      throw new IllegalArgumentException("The last day is not before the first");
    }
    if (!SchoolYear.of(from).equals(SchoolYear.of(until))) {
      throw new IllegalArgumentException("Both days are in one school year");
    }
  }

  /** The school year they are in. */
  public SchoolYear year() {
    return SchoolYear.of(from);
  }

  /** How many. */
  public int count() {
    return Math.toIntExact(ChronoUnit.DAYS.between(from, until)) + 1;
  }

  /** For people: one day, or from and until. */
  @Override
  public String toString() {
    return from.equals(until) ? from.toString() : from + " 至 " + until;
  }
}
