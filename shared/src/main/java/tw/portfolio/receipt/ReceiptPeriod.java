package tw.portfolio.receipt;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.school.Semester;
import tw.portfolio.school.WindowKey;

/**
 * For when something was handed in: a semester, or a whole year, which books write as semester 0
 * (domain.md 3.1).
 *
 * @param year the school year
 * @param semester 0 to 2
 */
public record ReceiptPeriod(SchoolYear year, int semester) {
  private static final Pattern CODE = Pattern.compile("(1[0-9]{2})-([012])");

  /**
   * @throws IllegalArgumentException if there is no such semester
   */
  public ReceiptPeriod {
    if (semester < 0 || semester > 2) {
      throw new IllegalArgumentException("A semester is 1 or 2, and 0 a whole year");
    }
  }

  /** All that a school year has: the whole of it, and its semesters. */
  public static List<ReceiptPeriod> of(SchoolYear year) {
    return List.of(
        new ReceiptPeriod(year, 0), new ReceiptPeriod(year, 1), new ReceiptPeriod(year, 2));
  }

  /** The period of that code, such as {@code 114-0}. */
  public static Optional<ReceiptPeriod> ofCode(String code) {
    Matcher matcher = CODE.matcher(code);
    return matcher.matches()
        ? Optional.of(
            new ReceiptPeriod(
                new SchoolYear(Integer.parseInt(matcher.group(1))),
                Integer.parseInt(matcher.group(2))))
        : Optional.empty();
  }

  /** Its name in storage, requests and answers. */
  public String code() {
    return year + "-" + semester;
  }

  /** What people call it. */
  public String chinese() {
    return year + " 學年度" + (semester == 0 ? "" : "第 " + semester + " 學期");
  }

  /** In which window students confirm a kind of it. */
  public WindowKey window(ReceiptKind kind) {
    return WindowKey.of(kind.window(), semester == 2 ? Semester.SECOND : Semester.FIRST);
  }
}
