package tw.portfolio.submission.book;

import java.util.List;
import java.util.Optional;
import tw.portfolio.record.CadreRecord;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.submission.rule.CadreRule;

/**
 * 校內幹部經歷名冊 (24 / 34 / 74): the offices that the school has given out. Columns: domain.md 2.3, last
 * row of the table; codes: 3.2; the name of the sheet: 9.1. That it is of the whole year (學期 0) is
 * inferred from the books beside it; asked for of a semester it has what began in that.
 */
final class CadreBook {
  private static final Evidence SEEN = Evidence.TWO_PROGRAMS;
  private static final String FROM = "幹部紀錄・";

  /** The layout of 108學年 and after. */
  static final NationalBook BOOK =
      new NationalBook(
          BookKind.CADRES,
          1,
          new SchoolYear(108),
          BookKind.CADRES.chinese(),
          BookCodes.byBatch("24", "34", "74"),
          List.of(new BookSheet<>("幹部經歷", columns(), CadreBook::rows)),
          List.of("整學年一冊（封面學期 0）是由相近的名冊推論；每學期一冊時請指定學期。"));

  private CadreBook() {}

  private static List<BookColumn<CadreRecord>> columns() {
    return StudentColumns.before(
        SEEN,
        List.of(
            BookColumn.of("單位名稱", SEEN, FROM + "單位名稱", CadreRecord::unit),
            BookColumn.of(
                "開始日期", SEEN, FROM + "開始日期（民國 7 碼）", cadre -> RocDay.of(cadre.days().from())),
            BookColumn.of(
                "結束日期", SEEN, FROM + "結束日期（民國 7 碼）", cadre -> RocDay.of(cadre.days().until())),
            BookColumn.of("擔任職務", SEEN, FROM + "擔任職務名稱", CadreRecord::title),
            BookColumn.of("幹部等級", SEEN, FROM + "幹部等級代碼", cadre -> cadre.level().code())));
  }

  private static List<BookRow<CadreRecord>> rows(StudentMaterial material) {
    return material.cadres().stream()
        .map(
            cadre ->
                new BookRow<>(
                    cadre, CadreRule.faults(cadre, Optional.of(material.student().place()))))
        .toList();
  }
}
