package tw.portfolio.course;

import java.util.regex.Pattern;

/**
 * A national course code (課程代碼): 23 characters.
 *
 * <p>適用入學年度(3) 校代碼(6) 課程類型(1) 群別(2) 科別(3) 班群(1) | 課程類別(1) 開課方式(1) 科目屬性(1) 領域名稱(2) 科目名稱代碼(2). Its
 * parts are derived from public programs that read national data, not from a published
 * specification.
 *
 * @param text the 23 characters
 */
public record CourseCode(String text) {
  private static final Pattern FORM = Pattern.compile("1[0-9]{2}[0-9A-Z]{20}");

  /**
   * @throws IllegalArgumentException if the text is not 23 capital letters and digits that begin
   *     with a year
   */
  public CourseCode {
    if (!matches(text)) {
      throw new IllegalArgumentException(
          "A course code has 23 capital letters or digits, the entry year first");
    }
  }

  /**
   * Whether a text has the form of a course code; whether its parts can be so is another question.
   */
  public static boolean matches(String text) {
    return FORM.matcher(text).matches();
  }

  /** The school year for whose new students the course plan was made (適用入學年度). */
  public int entryYear() {
    return Integer.parseInt(text.substring(0, 3));
  }

  /** The school that planned the course (校代碼). */
  public String school() {
    return text.substring(3, 9);
  }

  /** 課程類別: 1 部定必修, … 8 團體活動, 9 彈性學習, … */
  public char category() {
    return text.charAt(16);
  }

  /** 科目屬性: … D 充實/補強 that carries credits, … */
  public char attribute() {
    return text.charAt(18);
  }

  /**
   * Whether the nation takes work of this course: not of 團體活動 and 彈性學習, unless these carry credits
   * (不允許提交成績).
   */
  public boolean submittable() {
    boolean activity = category() == '8' || category() == '9';
    return !activity || attribute() == 'D';
  }

  @Override
  public String toString() {
    return text;
  }
}
