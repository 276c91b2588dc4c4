package tw.portfolio.work.achievement;

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
  /** Reads it out of its fields. */
  static CadreExperience of(Values values) {
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
