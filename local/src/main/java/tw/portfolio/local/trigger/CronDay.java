package tw.portfolio.local.trigger;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/** Which days a cron expression names, by day of the month or by day of the week. */
@FunctionalInterface
interface CronDay {
  List<String> WEEK = List.of("SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT");

  boolean on(LocalDate date);

  /** Day of the month: a field, {@code L} (the last) or {@code 15W} (the weekday nearest to it). */
  static CronDay ofMonth(String text) {
    if (text.equals("L")) {
      return date -> date.getDayOfMonth() == date.lengthOfMonth();
    }
    if (text.endsWith("W")) {
      int day = Integer.parseInt(text.substring(0, text.length() - 1));
      return date ->
          day <= date.lengthOfMonth() && date.equals(nearestWeekday(date.withDayOfMonth(day)));
    }
    CronField field = CronField.parse(text, 1, 31, List.of());
    return date -> field.has(date.getDayOfMonth());
  }

  private static LocalDate nearestWeekday(LocalDate date) {
    return switch (date.getDayOfWeek()) {
      case SATURDAY -> date.getDayOfMonth() == 1 ? date.plusDays(2) : date.minusDays(1);
      case SUNDAY ->
          date.getDayOfMonth() == date.lengthOfMonth() ? date.minusDays(2) : date.plusDays(1);
      default -> date;
    };
  }

  /** Day of the week: a field (1 or SUN to 7 or SAT), {@code 6L} (the last) or {@code 6#3}. */
  static CronDay ofWeek(String text) {
    if (text.equals("L")) {
      return date -> date.getDayOfWeek() == DayOfWeek.SATURDAY;
    }
    if (text.endsWith("L")) {
      DayOfWeek day = day(text.substring(0, text.length() - 1));
      return date -> date.equals(date.with(TemporalAdjusters.lastInMonth(day)));
    }
    if (text.contains("#")) {
      String[] both = text.split("#", 2);
      DayOfWeek day = day(both[0]);
      int which = Integer.parseInt(both[1]);
      return date -> date.equals(date.with(TemporalAdjusters.dayOfWeekInMonth(which, day)));
    }
    CronField field = CronField.parse(text, 1, 7, WEEK);
    return date -> field.has(date.getDayOfWeek().getValue() % 7 + 1);
  }

  private static DayOfWeek day(String text) {
    int named = WEEK.indexOf(text);
    int number = named >= 0 ? named + 1 : Integer.parseInt(text);
    return DayOfWeek.SUNDAY.plus(number - 1L);
  }
}
