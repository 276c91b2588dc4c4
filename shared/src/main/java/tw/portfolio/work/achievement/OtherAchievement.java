package tw.portfolio.work.achievement;

import java.util.List;

/**
 * 其他多元表現紀錄.
 *
 * @param name 名稱
 * @param organisation 主辦單位
 * @param when 開始日期、結束日期
 * @param hours 時數
 */
public record OtherAchievement(Line name, Line organisation, When.During when, int hours)
    implements Detail {
  /** What is asked for, and how it becomes one. */
  static final CategorySheet SHEET =
      new CategorySheet(
          "other",
          "其他多元表現紀錄",
          List.of(
              Entry.line("name", "名稱"),
              Entry.line("organisation", "主辦單位"),
              Entry.FROM,
              Entry.UNTIL,
              Entry.HOURS),
          OtherAchievement::of);

  /**
   * @throws IllegalArgumentException if the days have fewer hours
   */
  public OtherAchievement {
    when.spent(hours);
  }

  /** Reads it out of its fields. */
  private static OtherAchievement of(Values values) {
    return new OtherAchievement(
        values.line("name"), values.line("organisation"), values.during(), values.number("hours"));
  }

  @Override
  public Category category() {
    return Category.OTHER;
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
