package tw.portfolio.local.sample;

/**
 * A course of the school's plan.
 *
 * @param nature the seven last characters of the code: 課程類別 1, 開課方式 1, 科目屬性 1, 領域 2, 科目 2
 * @param credits a semester
 */
record SampleCourse(String name, String nature, int credits, SampleField field) {
  /** 課程類型 H 普通, 群別 11, 科別 101, 班群 0 不分. */
  private static final String PLAN = "H111010";

  /** The 23-character code for those who entered in the year given. */
  String code(int entryYear, String schoolCode) {
    return "%03d".formatted(entryYear) + schoolCode + PLAN + nature;
  }
}
