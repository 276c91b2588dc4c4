package tw.portfolio.work.achievement;

import java.util.List;
import tw.portfolio.school.code.CompetitionLevel;

/**
 * 競賽參與紀錄.
 *
 * @param name 競賽名稱
 * @param event 項目（競賽項目組別）
 * @param level 競賽等級代碼
 * @param award 獎項
 * @param when 結果公布日期
 * @param participation 團體（或個人）參與, free text
 */
public record Competition(
    Line name, Line event, CompetitionLevel level, Line award, When.On when, Line participation)
    implements Detail {
  /** What is asked for, and how it becomes one. */
  static final CategorySheet SHEET =
      new CategorySheet(
          "competition",
          "競賽參與紀錄",
          List.of(
              Entry.line("name", "競賽名稱"),
              Entry.line("event", "競賽項目組別"),
              Entry.code("level", "競賽等級", CompetitionLevel.values()),
              Entry.line("award", "獎項"),
              Entry.date("結果公布日期"),
              Entry.line("participation", "團體或個人參與")),
          Competition::of);

  /** Reads it out of its fields. */
  private static Competition of(Values values) {
    return new Competition(
        values.line("name"),
        values.line("event"),
        values.code("level", CompetitionLevel::ofCode),
        values.line("award"),
        values.on(),
        values.line("participation"));
  }

  @Override
  public Category category() {
    return Category.COMPETITION;
  }

  @Override
  public Values values() {
    return Values.none()
        .with("name", name)
        .with("event", event)
        .with("level", level)
        .with("award", award)
        .with(when)
        .with("participation", participation);
  }
}
