package tw.portfolio.work.achievement;

import java.util.List;
import tw.portfolio.school.code.FlexibleLearning;

/**
 * 彈性學習時間紀錄.
 *
 * @param kind 彈性學習時間類別代碼
 * @param name 內容（開設名稱）
 * @param organisation 開設單位
 * @param when 開設學年度、學期
 * @param periodsAWeek 每週節數
 * @param weeks 開設週數, 1 to 18
 */
public record FlexibleTime(
    FlexibleLearning kind, Line name, Line organisation, When.In when, int periodsAWeek, int weeks)
    implements Detail {
  /** What is asked for, and how it becomes one. */
  static final CategorySheet SHEET =
      new CategorySheet(
          "flexibleTime",
          "彈性學習時間紀錄",
          List.of(
              Entry.code("kind", "彈性學習時間類別", FlexibleLearning.values()),
              Entry.line("name", "內容（開設名稱）"),
              Entry.line("organisation", "開設單位"),
              Entry.YEAR,
              Entry.SEMESTER,
              Entry.whole("periodsAWeek", "每週節數", Range.PERIODS_A_WEEK),
              Entry.whole("weeks", "開設週數", Range.WEEKS)),
          FlexibleTime::of);

  /**
   * @throws IllegalArgumentException if a number is out of range
   */
  public FlexibleTime {
    Range.PERIODS_A_WEEK.check(periodsAWeek);
    Range.WEEKS.check(weeks);
  }

  /** Reads it out of its fields. */
  private static FlexibleTime of(Values values) {
    return new FlexibleTime(
        values.code("kind", FlexibleLearning::ofCode),
        values.line("name"),
        values.line("organisation"),
        values.in(),
        values.number("periodsAWeek"),
        values.number("weeks"));
  }

  @Override
  public Category category() {
    return Category.FLEXIBLE_TIME;
  }

  @Override
  public Values values() {
    return Values.none()
        .with("kind", kind)
        .with("name", name)
        .with("organisation", organisation)
        .with(when)
        .with("periodsAWeek", periodsAWeek)
        .with("weeks", weeks);
  }
}
