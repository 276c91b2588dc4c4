package tw.portfolio.calendar;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tw.portfolio.school.SchoolYear;

/**
 * Months of a school year, such as 9-1月.
 *
 * @param from the first, 1 to 12
 * @param to the last, not before the first as a school year runs: August to July
 */
public record MonthSpan(int from, int to) {
  private static final int MONTHS = 12;
  private static final int FIRST = 8;
  private static final Pattern CODE = Pattern.compile("(\\d{1,2})-(\\d{1,2})");

  /**
   * @throws IllegalArgumentException if these are no months in the order of a school year
   */
  public MonthSpan {
    if (from < 1 || from > MONTHS || to < 1 || to > MONTHS || place(to) < place(from)) {
      throw new IllegalArgumentException("Months of a school year, from August to July");
    }
  }

  /** One month. */
  static MonthSpan of(int month) {
    return new MonthSpan(month, month);
  }

  private static int place(int month) {
    return (month - FIRST + MONTHS) % MONTHS;
  }

  /** Its name in storage and answers, such as 9-1. */
  public String code() {
    return from + "-" + to;
  }

  /** What people read, such as 9-1月. */
  public String chinese() {
    return (from == to ? Integer.toString(from) : code()) + "月";
  }

  /** The months with exactly this code. */
  public static Optional<MonthSpan> ofCode(String code) {
    Matcher matcher = CODE.matcher(code);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int from = Integer.parseInt(matcher.group(1));
    int to = Integer.parseInt(matcher.group(2));
    return from >= 1
            && from <= MONTHS
            && to >= 1
            && to <= MONTHS
            && place(to) >= place(from)
            && code.equals(from + "-" + to)
        ? Optional.of(new MonthSpan(from, to))
        : Optional.empty();
  }

  /** Its first day in a school year. */
  LocalDate firstDay(SchoolYear year) {
    return year.firstDay().plusMonths(place(from));
  }

  /** Its last day in a school year. */
  LocalDate lastDay(SchoolYear year) {
    return YearMonth.from(year.firstDay().plusMonths(place(to))).atEndOfMonth();
  }
}
