package tw.portfolio.work.achievement;

/**
 * What a student says of an achievement, by category (多元表現, regulation.txt 四(四)): exactly the
 * fields of the national sheets (domain.md 2.3).
 *
 * <p>The values of the tables 檢定證照代碼, 團體參與代碼 and 職場學習類別代碼 are not published, so these fields are
 * free text.
 */
public interface Detail {
  /** Which category it is of. */
  Category category();

  /** When it was. */
  When when();

  /** Its fields as texts. */
  Values values();

  /**
   * The detail that has these fields.
   *
   * @throws IllegalArgumentException if one is missing or not as its entry demands
   */
  static Detail of(Category category, Values values) {
    return category.detail(values);
  }
}
