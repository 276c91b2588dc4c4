package tw.portfolio.work.achievement;

import java.util.List;

/**
 * 職場學習紀錄.
 *
 * @param kind 職場學習類別, free text
 * @param organisation 職場學習單位
 * @param position 職場學習職稱
 * @param when 開始日期、結束日期
 * @param hours 時數
 */
public record WorkplaceLearning(
    Line kind, Line organisation, Line position, When.During when, int hours) implements Detail {
  /** What is asked for, and how it becomes one. */
  static final CategorySheet SHEET =
      new CategorySheet(
          "workplace",
          "職場學習紀錄",
          List.of(
              Entry.line("kind", "職場學習類別"),
              Entry.line("organisation", "職場學習單位"),
              Entry.line("position", "職場學習職稱"),
              Entry.FROM,
              Entry.UNTIL,
              Entry.HOURS),
          WorkplaceLearning::of);

  /**
   * @throws IllegalArgumentException if the days have fewer hours
   */
  public WorkplaceLearning {
    when.spent(hours);
  }

  /** Reads it out of its fields. */
  private static WorkplaceLearning of(Values values) {
    return new WorkplaceLearning(
        values.line("kind"),
        values.line("organisation"),
        values.line("position"),
        values.during(),
        values.number("hours"));
  }

  @Override
  public Category category() {
    return Category.WORKPLACE;
  }

  @Override
  public Values values() {
    return Values.none()
        .with("kind", kind)
        .with("organisation", organisation)
        .with("position", position)
        .with(when)
        .with("hours", hours);
  }
}
