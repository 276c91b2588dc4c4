package tw.portfolio.work.achievement;

/**
 * How much of something an achievement may have. The national side takes hours of 0 and -1
 * (domain.md 2.5), so the checks are our own.
 *
 * @param least the least, allowed
 * @param most the most, allowed
 */
public record Range(int least, int most) {
  /** 時數: hours altogether. */
  public static final Range HOURS = new Range(1, 9999);

  /** 節數: periods altogether. */
  public static final Range PERIODS = new Range(1, 999);

  /** 每週節數: periods a week. */
  public static final Range PERIODS_A_WEEK = new Range(1, 40);

  /** 開設週數: weeks, as the national form checks them. */
  public static final Range WEEKS = new Range(1, 18);

  /** 學分數: credits; a course for future students may carry none. */
  public static final Range CREDITS = new Range(0, 30);

  /** 學年度: as {@link tw.portfolio.school.SchoolYear} has them. */
  static final Range YEARS = new Range(100, 199);

  /** 學期. */
  static final Range SEMESTERS = new Range(1, 2);

  /**
   * A number that is within.
   *
   * @throws IllegalArgumentException if it is not
   */
  int check(int number) {
    if (number < least || number > most) {
      throw new IllegalArgumentException("Out of range");
    }
    return number;
  }
}
