package tw.portfolio.export.zip;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** How a ZIP tells when a file was changed: DOS date and time, and seconds since 1970. */
final class EntryTime {

  private static final ZoneId TAIPEI = ZoneId.of("Asia/Taipei");
  private static final int FIRST_YEAR = 1980;
  private static final int LAST_YEAR = FIRST_YEAR + 127;

  private EntryTime() {}

  /** The date in the upper 16 bits, the time in the lower; clamped to 1980 to 2107. */
  static int dos(Instant instant) {
    LocalDateTime time = LocalDateTime.ofInstant(instant, TAIPEI);
    if (time.getYear() < FIRST_YEAR) {
      time = LocalDateTime.of(FIRST_YEAR, 1, 1, 0, 0, 0);
    } else if (time.getYear() > LAST_YEAR) {
      time = LocalDateTime.of(LAST_YEAR, 12, 31, 23, 59, 58);
    }
    return (time.getYear() - FIRST_YEAR) << 25
        | time.getMonthValue() << 21
        | time.getDayOfMonth() << 16
        | time.getHour() << 11
        | time.getMinute() << 5
        | time.getSecond() >> 1;
  }

  /** Whether the exact time fits the extended-timestamp field (signed 32 bits: 1901 to 2038). */
  static boolean hasExact(Instant instant) {
    return instant.getEpochSecond() == (int) instant.getEpochSecond();
  }
}
