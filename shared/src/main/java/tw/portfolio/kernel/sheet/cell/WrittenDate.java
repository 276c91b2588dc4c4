package tw.portfolio.kernel.sheet.cell;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A day as people in Taiwan write it: {@code 2024-09-01}, {@code 2024/9/1}, {@code 20240901} in the
 * common era, {@code 113/09/01}, {@code 1130901}, {@code 民國113年9月1日} in that of the Republic. A
 * year of four digits is of the common era, a shorter one of the Republic.
 */
final class WrittenDate {
  private static final Pattern APART =
      Pattern.compile("(民國 *)?([0-9]{2,4}) *[-/.年] *([0-9]{1,2}) *[-/.月] *([0-9]{1,2}) *日?");
  private static final Pattern TOGETHER =
      Pattern.compile("(民國 *)?([0-9]{2,4})([0-9]{2})([0-9]{2})");
  private static final int ROC_EPOCH = 1911;
  private static final int EARLIEST = 1900;
  private static final int LATEST = 2199;

  private WrittenDate() {}

  static Optional<LocalDate> read(String text) {
    Matcher apart = APART.matcher(text);
    if (apart.matches()) {
      return day(apart);
    }
    Matcher together = TOGETHER.matcher(text);
    return together.matches() ? day(together) : Optional.empty();
  }

  private static Optional<LocalDate> day(Matcher parts) {
    boolean common = parts.group(2).length() == 4;
    if (common && parts.group(1) != null) {
      return Optional.empty();
    }
    int year = Integer.parseInt(parts.group(2)) + (common ? 0 : ROC_EPOCH);
    if (year < EARLIEST || year > LATEST) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          LocalDate.of(year, Integer.parseInt(parts.group(3)), Integer.parseInt(parts.group(4))));
    } catch (DateTimeException e) {
      // Such as 30 February: people write it, the calendar has no such day.
      return Optional.empty();
    }
  }
}
