package tw.portfolio.reminder.digest;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import tw.portfolio.school.Window;

/** How reminders say days, numbers and names. */
final class Wording {
  /** So many names are read; the others are counted. */
  private static final int MOST_NAMES = 8;

  private static final DateTimeFormatter DAY_CHINESE =
      DateTimeFormatter.ofPattern("M 月 d 日", Locale.TAIWAN);
  private static final DateTimeFormatter DAY_ENGLISH =
      DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
  private static final DateTimeFormatter LAST_DAY_CHINESE =
      DateTimeFormatter.ofPattern("M 月 d 日（EEEE）", Locale.TAIWAN);
  private static final DateTimeFormatter LAST_DAY_ENGLISH =
      DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

  private Wording() {}

  /** Until when and for how much longer: 「11 月 30 日（星期一）截止，剩 3 天」. */
  static String until(Window window, LocalDate today) {
    return closesChinese(window) + "截止，" + leftChinese(left(window, today));
  }

  /** The same in English. */
  static String untilEnglish(Window window, LocalDate today) {
    return "Last day: " + closesEnglish(window) + " (" + leftEnglish(left(window, today)) + ").";
  }

  private static int left(Window window, LocalDate today) {
    return Math.toIntExact(ChronoUnit.DAYS.between(today, window.lastDay()));
  }

  private static String leftChinese(int days) {
    return days == 0 ? "就是今天" : "剩 " + days + " 天";
  }

  private static String leftEnglish(int days) {
    return switch (days) {
      case 0 -> "today";
      case 1 -> "1 day left";
      default -> days + " days left";
    };
  }

  /** A number of things. */
  static String many(int number, String one, String several) {
    return number == 1 ? "1 " + one : number + " " + several;
  }

  static String dayChinese(LocalDate day) {
    return DAY_CHINESE.format(day);
  }

  static String dayEnglish(LocalDate day) {
    return DAY_ENGLISH.format(day);
  }

  /** The first few of them, and how many there are. */
  static String names(Collection<String> names, int all) {
    List<String> shown = names.stream().limit(MOST_NAMES).toList();
    String listed = String.join("、", shown);
    return shown.size() < all ? listed + " 等 " + all + " 人" : listed;
  }

  /** The same in English. */
  static String namesEnglish(Collection<String> names, int all) {
    List<String> shown = names.stream().limit(MOST_NAMES).toList();
    String listed = shown.stream().collect(Collectors.joining(", "));
    return shown.size() < all ? listed + " and " + (all - shown.size()) + " more" : listed;
  }

  private static String closesChinese(Window window) {
    LocalTime time = closes(window).toLocalTime();
    String at = time.equals(LocalTime.MIDNIGHT) ? "" : " " + TIME.format(time) + " ";
    return LAST_DAY_CHINESE.format(window.lastDay()) + at;
  }

  private static String closesEnglish(Window window) {
    LocalTime time = closes(window).toLocalTime();
    String at = time.equals(LocalTime.MIDNIGHT) ? "" : " at " + TIME.format(time);
    return LAST_DAY_ENGLISH.format(window.lastDay()) + at;
  }

  private static LocalDateTime closes(Window window) {
    return LocalDateTime.ofInstant(window.closes(), Window.TAIPEI);
  }
}
