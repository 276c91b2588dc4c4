package tw.portfolio.record;

import java.util.regex.Pattern;
import tw.portfolio.course.CourseCode;

/**
 * A course of the school's plan, from the list of codes that the national platform makes (課程代碼清單).
 *
 * @param code 課程代碼
 * @param name 科目名稱
 * @param credits 授課學期學分: one character a semester, from the first of grade 1 to the second of grade
 *     3; a digit, or A to D for 對開課程 of 1 to 4 credits
 */
public record PlannedCourse(CourseCode code, String name, String credits) implements SchoolRecord {
  private static final Pattern CREDITS = Pattern.compile("[0-9A-D]{6}");

  /**
   * @throws IllegalArgumentException if the credits are not six digits or letters A to D
   */
  public PlannedCourse {
    if (!areCredits(credits)) {
      throw new IllegalArgumentException("Credits are one character for each of six semesters");
    }
  }

  /** No credits in any semester. */
  public static final String NO_CREDITS = "000000";

  /**
   * The same course with other credits in one semester.
   *
   * @param semester from 0, the first of grade 1, to 5
   */
  public PlannedCourse with(int semester, char semesterCredits) {
    StringBuilder all = new StringBuilder(credits);
    all.setCharAt(semester, semesterCredits);
    return new PlannedCourse(code, name, all.toString());
  }

  /** Whether a text tells the credits of six semesters. */
  public static boolean areCredits(String text) {
    return CREDITS.matcher(text).matches();
  }

  @Override
  public RecordKey key() {
    return keyOf(code);
  }

  /** The key of the course with that code. */
  public static RecordKey keyOf(CourseCode code) {
    return new RecordKey(RecordKind.COURSES, code.text());
  }

  @Override
  public String summary() {
    return "%s %s，各學期學分 %s".formatted(code, name, credits);
  }
}
