package tw.portfolio.school;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;

/**
 * A school year (學年度) in the calendar of the Republic of China: 113 runs from 1 August 2024 to 31
 * July 2025.
 *
 * @param number the year's number, 100 to 199
 */
public record SchoolYear(int number) implements Comparable<SchoolYear> {
  private static final int ROC_EPOCH = 1911;

  /** Of a year of the civil calendar, before a school year begins. */
  private static final int MONTHS_BEFORE = 7;

  /**
   * @throws IllegalArgumentException if the number is no school year of this century
   */
  public SchoolYear {
    if (number < 100 || number > 199) {
      throw new IllegalArgumentException("A school year is between 100 and 199");
    }
  }

  /** The school year that a day of the civil calendar falls in. */
  public static SchoolYear of(LocalDate day) {
    return new SchoolYear(day.minusMonths(MONTHS_BEFORE).getYear() - ROC_EPOCH);
  }

  /** The school year of that moment, by the calendar of Taiwan. */
  public static SchoolYear at(Instant moment) {
    return of(LocalDate.ofInstant(moment, Window.TAIPEI));
  }

  /** Its first day, 1 August. */
  public LocalDate firstDay() {
    return LocalDate.of(number + ROC_EPOCH, Month.AUGUST, 1);
  }

  @Override
  public int compareTo(SchoolYear other) {
    return Integer.compare(number, other.number);
  }

  @Override
  public String toString() {
    return Integer.toString(number);
  }
}
