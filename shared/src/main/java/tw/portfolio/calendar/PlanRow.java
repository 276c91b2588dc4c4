package tw.portfolio.calendar;

import java.util.Set;
import tw.portfolio.access.Role;

/**
 * A row of the yearly plan (附件1).
 *
 * @param id tells it from the others of its year, and finds it again in the next; {@link #ID}
 * @param area 項目 at large, such as 行政規劃
 * @param item 項目, such as 學生訓練（新生）
 * @param offices 負責單位; not empty
 * @param duty 工作內容
 * @param timing 預訂期程
 */
public record PlanRow(
    String id, String area, String item, Set<Role> offices, String duty, Timing timing) {
  /** What an id looks like. */
  public static final String ID = "[a-z][a-z0-9-]{0,39}";

  /**
   * Copies the offices.
   *
   * @throws IllegalArgumentException if the id is none, or no office is named
   */
  public PlanRow {
    offices = Set.copyOf(offices);
    if (!id.matches(ID) || offices.isEmpty()) {
      throw new IllegalArgumentException("A row has an id and an office");
    }
  }
}
