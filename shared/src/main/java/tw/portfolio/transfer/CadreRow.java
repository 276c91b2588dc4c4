package tw.portfolio.transfer;

import java.time.LocalDate;
import tw.portfolio.kernel.json.Json;
import tw.portfolio.kernel.text.IncomingText;
import tw.portfolio.record.Days;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.Term;
import tw.portfolio.school.code.CadreLevel;

/** An office held among students as a row of 擔任學校幹部經歷紀錄, which lies in 基本資料 (domain.md 3.5). */
final class CadreRow {
  static final String LIST = "擔任學校幹部經歷紀錄";

  private static final String SCHOOL = "擔任學校幹部期間就讀學校代碼";
  private static final String UNIT_OF_SCHOOL = "擔任學校幹部期間就讀單位代碼";
  private static final String UNIT = "單位名稱";
  private static final String FROM = "開始日期";
  private static final String UNTIL = "結束日期";
  private static final String TITLE = "擔任職務名稱";
  private static final String LEVEL = "幹部等級代碼";
  private static final String CREATED = "建立日期";

  /** What it is called is how it is known again, so it has to fit into a key. */
  private static final int LONGEST_NAME = 100;

  private CadreRow() {}

  static Json write(CarriedStudent student, CarriedCadre cadre) {
    return StudentKeys.row(
            student, SCHOOL, cadre.school(), UNIT_OF_SCHOOL, Term.of(cadre.days().from()))
        .put(UNIT, cadre.unit())
        .put(FROM, Row.written(cadre.days().from()))
        .put(UNTIL, Row.written(cadre.days().until()))
        .put(TITLE, cadre.title())
        .put(LEVEL, cadre.level().code())
        .put(CREATED, "")
        .put(StudentKeys.SUBMITTED, Row.NO_TERM);
  }

  static CarriedCadre read(Row row, SchoolCode giver) throws UnusableRowException {
    LocalDate from = row.day(FROM).orElseThrow(() -> new UnusableRowException("沒有「開始日期」"));
    LocalDate until = row.day(UNTIL).orElseThrow(() -> new UnusableRowException("沒有「結束日期」"));
    CadreLevel level =
        CadreLevel.ofCode(row.need(LEVEL))
            .orElseThrow(() -> new UnusableRowException("沒有這個「" + LEVEL + "」"));
    try {
      return new CarriedCadre(
          row.school(SCHOOL).orElse(giver),
          name(row, UNIT),
          name(row, TITLE),
          level,
          new Days(from, until));
    } catch (IllegalArgumentException _) {
      throw new UnusableRowException("開始與結束日期不在同一學年度，或先後顛倒");
    }
  }

  private static String name(Row row, String column) throws UnusableRowException {
    String name = row.need(column);
    if (IncomingText.length(name) > LONGEST_NAME) {
      throw new UnusableRowException("「%s」太長（最多 %d 個字）".formatted(column, LONGEST_NAME));
    }
    return name;
  }
}
