package tw.portfolio.school;

import java.util.regex.Pattern;

/**
 * A school's national code (學校代碼), six capital letters or digits, such as {@code 213303}.
 *
 * @param text the code
 */
public record SchoolCode(String text) {
  private static final Pattern FORM = Pattern.compile("[0-9A-Z]{6}");

  /**
   * @throws IllegalArgumentException if the text has not the form of a school code
   */
  public SchoolCode {
    if (!FORM.matcher(text).matches()) {
      throw new IllegalArgumentException("A school code has six capital letters or digits");
    }
  }

  @Override
  public String toString() {
    return text;
  }
}
