package tw.portfolio.submission.book;

import java.time.LocalDate;

/**
 * Days as the national books write them: seven digits of the Republic's calendar, yyyMMdd
 * (domain.md 9.2).
 */
final class RocDay {
  private static final int ROC_EPOCH = 1911;

  private RocDay() {}

  static String of(LocalDate day) {
    return "%03d%02d%02d"
        .formatted(day.getYear() - ROC_EPOCH, day.getMonthValue(), day.getDayOfMonth());
  }
}
