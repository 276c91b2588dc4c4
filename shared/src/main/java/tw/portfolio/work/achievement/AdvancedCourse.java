package tw.portfolio.work.achievement;

import java.util.List;

/**
 * 大學及技專校院先修課程紀錄.
 *
 * @param programme 計畫專案
 * @param organisation 開設單位
 * @param name 課程名稱
 * @param when 開始日期、結束日期
 * @param credits 學分數
 * @param hours 總時數
 */
public record AdvancedCourse(
    Line programme, Line organisation, Line name, When.During when, int credits, int hours)
    implements Detail {
  /** What is asked for, and how it becomes one. */
  static final CategorySheet SHEET =
      new CategorySheet(
          "advancedCourse",
          "大學及技專校院先修課程紀錄",
          List.of(
              Entry.line("programme", "計畫專案"),
              Entry.line("organisation", "開設單位"),
              Entry.line("name", "課程名稱"),
              Entry.FROM,
              Entry.UNTIL,
              Entry.whole("credits", "學分數", Range.CREDITS),
              Entry.HOURS),
          AdvancedCourse::of);

  /**
   * @throws IllegalArgumentException if a number is out of range, or the days have fewer hours
   */
  public AdvancedCourse {
    Range.CREDITS.check(credits);
    when.spent(hours);
  }

  /** Reads it out of its fields. */
  private static AdvancedCourse of(Values values) {
    return new AdvancedCourse(
        values.line("programme"),
        values.line("organisation"),
        values.line("name"),
        values.during(),
        values.number("credits"),
        values.number("hours"));
  }

  @Override
  public Category category() {
    return Category.ADVANCED_COURSE;
  }

  @Override
  public Values values() {
    return Values.none()
        .with("programme", programme)
        .with("organisation", organisation)
        .with("name", name)
        .with(when)
        .with("credits", credits)
        .with("hours", hours);
  }
}
