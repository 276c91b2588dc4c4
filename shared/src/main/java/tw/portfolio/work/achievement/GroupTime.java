package tw.portfolio.work.achievement;

import java.util.List;
import tw.portfolio.school.code.GroupActivity;

/**
 * 團體活動時間紀錄.
 *
 * @param kind 團體活動時間類別代碼
 * @param organisation 辦理單位
 * @param name 團體活動內容名稱
 * @param when 活動學年度、學期
 * @param periods 節數
 */
public record GroupTime(GroupActivity kind, Line organisation, Line name, When.In when, int periods)
    implements Detail {
  /** What is asked for, and how it becomes one. */
  static final CategorySheet SHEET =
      new CategorySheet(
          "groupTime",
          "團體活動時間紀錄",
          List.of(
              Entry.code("kind", "團體活動時間類別", GroupActivity.values()),
              Entry.line("organisation", "辦理單位"),
              Entry.line("name", "團體活動內容名稱"),
              Entry.YEAR,
              Entry.SEMESTER,
              Entry.whole("periods", "節數", Range.PERIODS)),
          GroupTime::of);

  /**
   * @throws IllegalArgumentException if the number is out of range
   */
  public GroupTime {
    Range.PERIODS.check(periods);
  }

  /** Reads it out of its fields. */
  private static GroupTime of(Values values) {
    return new GroupTime(
        values.code("kind", GroupActivity::ofCode),
        values.line("organisation"),
        values.line("name"),
        values.in(),
        values.number("periods"));
  }

  @Override
  public Category category() {
    return Category.GROUP_TIME;
  }

  @Override
  public Values values() {
    return Values.none()
        .with("kind", kind)
        .with("organisation", organisation)
        .with("name", name)
        .with(when)
        .with("periods", periods);
  }
}
