package tw.portfolio.work.achievement;

import java.util.List;

/**
 * 服務學習紀錄.
 *
 * @param name 服務名稱
 * @param organisation 服務單位名稱
 * @param when 開始日期、結束日期
 * @param hours 時數
 */
public record ServiceLearning(Line name, Line organisation, When.During when, int hours)
    implements Detail {
  /** What is asked for, and how it becomes one. */
  static final CategorySheet SHEET =
      new CategorySheet(
          "service",
          "服務學習紀錄",
          List.of(
              Entry.line("name", "服務名稱"),
              Entry.line("organisation", "服務單位名稱"),
              Entry.FROM,
              Entry.UNTIL,
              Entry.HOURS),
          ServiceLearning::of);

  /**
   * @throws IllegalArgumentException if the days have fewer hours
   */
  public ServiceLearning {
    when.spent(hours);
  }

  /** Reads it out of its fields. */
  private static ServiceLearning of(Values values) {
    return new ServiceLearning(
        values.line("name"), values.line("organisation"), values.during(), values.number("hours"));
  }

  @Override
  public Category category() {
    return Category.SERVICE;
  }

  @Override
  public Values values() {
    return Values.none()
        .with("name", name)
        .with("organisation", organisation)
        .with(when)
        .with("hours", hours);
  }
}
