package tw.portfolio.work.achievement;

import java.util.List;
import tw.portfolio.school.code.CadreLevel;

/**
 * 幹部經歷暨事蹟紀錄, as the student has it; the school keeps its own cadres.
 *
 * @param organisation 單位名稱
 * @param when 開始日期、結束日期
 * @param office 擔任職務名稱
 * @param level 幹部等級代碼
 */
public record CadreExperience(Line organisation, When.During when, Line office, CadreLevel level)
    implements Detail {
  /** What is asked for, and how it becomes one. */
  static final CategorySheet SHEET =
      new CategorySheet(
          "cadre",
          "幹部經歷暨事蹟紀錄",
          List.of(
              Entry.line("organisation", "單位名稱"),
              Entry.FROM,
              Entry.UNTIL,
              Entry.line("office", "擔任職務名稱"),
              Entry.code("level", "幹部等級", CadreLevel.values())),
          CadreExperience::of);

  /** Reads it out of its fields. */
  private static CadreExperience of(Values values) {
    return new CadreExperience(
        values.line("organisation"),
        values.during(),
        values.line("office"),
        values.code("level", CadreLevel::ofCode));
  }

  @Override
  public Category category() {
    return Category.CADRE;
  }

  @Override
  public Values values() {
    return Values.none()
        .with("organisation", organisation)
        .with(when)
        .with("office", office)
        .with("level", level);
  }
}
