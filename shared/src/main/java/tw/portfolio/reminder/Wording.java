package tw.portfolio.reminder;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import tw.portfolio.school.Term;
import tw.portfolio.school.Window;
import tw.portfolio.work.outcome.CourseCount;

/** How reminders say days and numbers. */
final class Wording {
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

  static String leftChinese(int days) {
    return days == 0 ? "今天截止" : "剩 " + days + " 天";
  }

  static String leftEnglish(int days) {
    return switch (days) {
      case 0 -> "closes today";
      case 1 -> "1 day left";
      default -> days + " days left";
    };
  }

  static String waitEnglish(int pieces) {
    return pieces == 1
        ? "1 course outcome is waiting for certification."
        : pieces + " course outcomes are waiting for certification.";
  }

  static String dayChinese(LocalDate day) {
    return DAY_CHINESE.format(day);
  }

  static String dayEnglish(LocalDate day) {
    return DAY_ENGLISH.format(day);
  }

  /** The last day; with the time of day unless it is the day's end. */
  static String closesChinese(Window window) {
    LocalTime time = closes(window).toLocalTime();
    String at = time.equals(LocalTime.MIDNIGHT) ? "" : " " + TIME.format(time);
    return LAST_DAY_CHINESE.format(window.lastDay()) + at;
  }

  /** The last day; with the time of day unless it is the day's end. */
  static String closesEnglish(Window window) {
    LocalTime time = closes(window).toLocalTime();
    String at = time.equals(LocalTime.MIDNIGHT) ? "" : " at " + TIME.format(time);
    return LAST_DAY_ENGLISH.format(window.lastDay()) + at;
  }

  private static LocalDateTime closes(Window window) {
    return LocalDateTime.ofInstant(window.closes(), Window.TAIPEI);
  }

  /** The semester of a course and until when it can be certified. */
  static String semester(CourseCount course) {
    Term term = course.term();
    return "%s 學年度第 %d 學期，至 %s"
        .formatted(term.year(), term.semester().number(), dayChinese(course.window().lastDay()));
  }
}
