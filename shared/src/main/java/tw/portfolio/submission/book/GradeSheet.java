package tw.portfolio.submission.book;

/**
 * A sheet of grades under the number that the nation's document gives it. How sheets are grouped
 * into files is the school's setting, since no source says it.
 *
 * @param number 4.2 to 6.4
 * @param sheet its columns and rows
 */
record GradeSheet(String number, BookSheet<?> sheet) {
  private static final char EVENING = '6';

  /** Whether only a school with 進修部 has it. */
  boolean ofEvening() {
    return number.charAt(0) == EVENING;
  }
}
