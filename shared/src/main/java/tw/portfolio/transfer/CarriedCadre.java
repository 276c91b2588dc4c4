package tw.portfolio.transfer;

import tw.portfolio.record.Days;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.code.CadreLevel;

/**
 * An office held among students, as it goes from school to school.
 *
 * @param school at which it was held
 * @param unit 單位名稱
 * @param title 擔任職務名稱
 * @param level 幹部等級
 * @param days 開始日期, 結束日期
 */
record CarriedCadre(SchoolCode school, String unit, String title, CadreLevel level, Days days) {}
