package tw.portfolio.training;

import java.util.Optional;

/**
 * A row of a list of who was there, as somebody has written it.
 *
 * @param at where it stands
 * @param number 學號
 * @param name 姓名
 * @param className 班級
 * @param present whether there
 */
public record ListedRow(
    Place at,
    Optional<String> number,
    Optional<String> name,
    Optional<String> className,
    boolean present) {
  /**
   * Where a row stands.
   *
   * @param field the field that a refusal names
   * @param chinese what people call the row
   * @param english the same
   */
  public record Place(String field, String chinese, String english) {
    /** The place of a request's row, counted from 0. */
    public static Place ofRequest(int index) {
      return new Place(
          "rows[" + index + "]", "第 %d 筆".formatted(index + 1), "Entry " + (index + 1));
    }
  }
}
