package tw.portfolio.school;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * A time in which something may be done.
 *
 * @param opens first instant
 * @param closes first instant after it
 */
public record Window(Instant opens, Instant closes) {
  /** The clock by which the school lives. */
  public static final ZoneId TAIPEI = ZoneId.of("Asia/Taipei");

  /**
   * @throws IllegalArgumentException if it closes before it opens
   */
  public Window {
    if (closes.isBefore(opens)) {
      throw new IllegalArgumentException("A window closes after it opens");
    }
  }

  /**
   * From the start of one day to the end of another, in Taipei: a window to the 15th closes when
   * the 15th is over.
   */
  public static Window ofDays(LocalDate first, LocalDate last) {
    return new Window(
        first.atStartOfDay(TAIPEI).toInstant(), last.plusDays(1).atStartOfDay(TAIPEI).toInstant());
  }

  /** Whether it is open at that instant. */
  public boolean isOpenAt(Instant now) {
    return !now.isBefore(opens) && now.isBefore(closes);
  }

  /** The first day, in Taipei. */
  public LocalDate firstDay() {
    return LocalDate.ofInstant(opens, TAIPEI);
  }

  /** The last day, in Taipei. */
  public LocalDate lastDay() {
    return LocalDate.ofInstant(closes.minusNanos(1), TAIPEI);
  }
}
