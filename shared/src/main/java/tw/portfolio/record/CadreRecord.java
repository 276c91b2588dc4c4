package tw.portfolio.record;

import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.school.code.CadreLevel;

/**
 * An office that a student held among students (校級、班級、社團幹部, 訓育組; regulation.txt 附件1), one row of
 * the national 校內幹部經歷名冊.
 *
 * @param student the student
 * @param unit 單位名稱, such as 101 班 or 熱音社
 * @param title 擔任職務名稱, such as 班長
 * @param level 幹部等級
 * @param days 開始日期, 結束日期
 */
public record CadreRecord(PersonId student, String unit, String title, CadreLevel level, Days days)
    implements StudentEntry {
  @Override
  public SchoolYear year() {
    return days.year();
  }

  /** The last day is not in it: a term of office may be cut short or prolonged. */
  @Override
  public RecordKey key() {
    return StudentEntry.keyOf(RecordKind.CADRES, student, days.from(), level.code(), unit, title);
  }

  @Override
  public String summary() {
    return "%s %s（%s），%s".formatted(unit, title, level.chinese(), days);
  }
}
