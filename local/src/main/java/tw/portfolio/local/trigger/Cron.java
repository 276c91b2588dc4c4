package tw.portfolio.local.trigger;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/**
 * Six fields: minutes, hours, day of the month, month, day of the week, year. One of the two days
 * is {@code ?}. A time that the clocks jump over is left out.
 */
record Cron(
    CronField minutes, CronField hours, CronDay day, CronField months, CronField years, ZoneId zone)
    implements ScheduleExpression {
  private static final int FIRST_YEAR = 1970;
  private static final int LAST_YEAR = 2199;
  private static final List<String> MONTHS =
      List.of("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC");

  static Cron parse(String text, ZoneId zone) {
    String[] fields = text.strip().split("\\s+", -1);
    if (fields.length != 6) {
      throw new IllegalArgumentException("A cron expression has six fields: " + text);
    }
    if (fields[2].equals("?") == fields[4].equals("?")) {
      throw new IllegalArgumentException("One of the two days must be ?: " + text);
    }
    return new Cron(
        CronField.parse(fields[0], 0, 59, List.of()),
        CronField.parse(fields[1], 0, 23, List.of()),
        fields[2].equals("?") ? CronDay.ofWeek(fields[4]) : CronDay.ofMonth(fields[2]),
        CronField.parse(fields[3], 1, 12, MONTHS),
        CronField.parse(fields[5], FIRST_YEAR, LAST_YEAR, List.of()),
        zone);
  }

  @Override
  public Optional<Instant> next(Instant after) {
    LocalDate first = after.atZone(zone).toLocalDate();
    for (LocalDate date = first; date.getYear() <= LAST_YEAR; date = following(date)) {
      if (years.has(date.getYear()) && months.has(date.getMonthValue()) && day.on(date)) {
        Optional<Instant> found = on(date, after);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  /** From near the end, and from ever farther off: in a year there are half a million minutes. */
  @Override
  public Instant last(Instant run, Instant until) {
    for (Duration back = Duration.ofHours(1);
        until.minus(back).isAfter(run);
        back = back.multipliedBy(2)) {
      Optional<Instant> found = next(until.minus(back)).filter(at -> !at.isAfter(until));
      if (found.isPresent()) {
        return onwards(found.get(), until);
      }
    }
    return onwards(run, until);
  }

  private Instant onwards(Instant run, Instant until) {
    Instant last = run;
    for (Optional<Instant> next = next(run);
        next.isPresent() && !next.get().isAfter(until);
        next = next(last)) {
      last = next.get();
    }
    return last;
  }

  private LocalDate following(LocalDate date) {
    return years.has(date.getYear()) ? date.plusDays(1) : date.plusYears(1).withDayOfYear(1);
  }

  private Optional<Instant> on(LocalDate date, Instant after) {
    for (int hour = 0; hour < 24; hour++) {
      for (int minute = 0; hours.has(hour) && minute < 60; minute++) {
        LocalTime time = LocalTime.of(hour, minute);
        ZonedDateTime at = date.atTime(time).atZone(zone);
        boolean jumpedOver = !at.toLocalTime().equals(time);
        if (minutes.has(minute) && !jumpedOver && at.toInstant().isAfter(after)) {
          return Optional.of(at.toInstant());
        }
      }
    }
    return Optional.empty();
  }
}
