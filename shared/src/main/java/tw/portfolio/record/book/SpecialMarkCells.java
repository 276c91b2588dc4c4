package tw.portfolio.record.book;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tw.portfolio.course.TakingKind;
import tw.portfolio.kernel.sheet.cell.CellShapes;
import tw.portfolio.kernel.sheet.cell.Column;
import tw.portfolio.kernel.sheet.cell.Row;
import tw.portfolio.record.Hundredths;
import tw.portfolio.record.Marks;
import tw.portfolio.record.book.MarkCells.Entered;
import tw.portfolio.school.code.NationalCode;
import tw.portfolio.school.code.RepeatNote;

/** The cells of a grade that only 重讀 or 進修部 has in the national grade sheets (domain.md 9.2). */
final class SpecialMarkCells {
  private static final String ONLY_REPEATED = "只有重讀要填；其他留空白。";
  private static final String ONLY_EXTENSION = "只有進修部要填；日校留空白。";
  private static final List<RepeatNote> NOTES = List.of(RepeatNote.values());

  static final Column<Entered<Hundredths>> AGAIN =
      MarkCells.score("再次修習成績", "Only for 重讀: score of the course taken again", "")
          .when(ONLY_REPEATED);
  static final Column<Entered<Boolean>> AGAIN_PASSED =
      MarkCells.answer("再次修習成績及格", "Only for 重讀: whether that is a pass", "")
          .alsoCalled("再次修習及格")
          .when(ONLY_REPEATED);
  static final Column<RepeatNote> NOTE =
      new Column<RepeatNote>(
              "重讀註記",
              "Only for 重讀: whether the earlier grade counts or it was taken again",
              false,
              CellShapes.oneOf(
                  NationalCode.listed(NOTES), text -> NationalCode.written(NOTES, text)),
              "")
          .when(ONLY_REPEATED)
          .choosing(Arrays.stream(RepeatNote.values()).map(RepeatNote::chinese).toList());
  static final Column<Entered<Hundredths>> YEAR =
      MarkCells.score("學年學業成績", "Only for 進修部: score of the whole year", "")
          .alsoCalled("學年成績")
          .when(ONLY_EXTENSION);
  static final Column<Entered<Boolean>> YEAR_PASSED =
      MarkCells.answer("學年及格", "Only for 進修部: whether the year is a pass", "")
          .alsoCalled("學年成績及格")
          .when(ONLY_EXTENSION);
  static final Column<Entered<Hundredths>> SECOND_RESIT =
      MarkCells.score("第二次補考成績", "Only for 進修部: score of the second resit", "")
          .when(ONLY_EXTENSION);
  static final Column<Entered<Boolean>> SECOND_RESIT_PASSED =
      MarkCells.answer("第二次補考及格", "Only for 進修部: whether it is a pass", "").when(ONLY_EXTENSION);

  private static final List<Column<?>> OF_REPEATED = List.of(AGAIN, AGAIN_PASSED, NOTE);

  /** All of them. */
  static final List<Column<?>> ALL =
      List.of(AGAIN, AGAIN_PASSED, NOTE, YEAR, YEAR_PASSED, SECOND_RESIT, SECOND_RESIT_PASSED);

  private SpecialMarkCells() {}

  /** Reads what only 重讀 has. If a cell is wrong the row tells it. */
  static Marks.Repeated repeated(Row row, TakingKind kind) {
    if (kind != TakingKind.REPEAT) {
      for (Column<?> column : OF_REPEATED) {
        if (row.filled(column)) {
          row.refuse(column, "只有重讀要填這一格，請留空白。", "Only for 重讀. Leave it blank.");
        }
      }
      return Marks.Repeated.NONE;
    }
    Optional<Hundredths> again = MarkCells.known(row.optional(AGAIN));
    Optional<Boolean> passed = MarkCells.known(row.optional(AGAIN_PASSED));
    MarkCells.warnOfResult(row, AGAIN, AGAIN_PASSED, again, passed);
    return new Marks.Repeated(again, passed, row.optional(NOTE).get());
  }

  /** Reads what only 進修部 has. If a cell is wrong the row tells it. */
  static Marks.Extension extension(Row row) {
    Optional<Hundredths> year = MarkCells.known(row.optional(YEAR));
    Optional<Boolean> yearPassed = MarkCells.known(row.optional(YEAR_PASSED));
    Optional<Hundredths> second = MarkCells.known(row.optional(SECOND_RESIT));
    Optional<Boolean> secondPassed = MarkCells.known(row.optional(SECOND_RESIT_PASSED));
    MarkCells.warnOfResult(row, YEAR, YEAR_PASSED, year, yearPassed);
    MarkCells.warnOfResult(row, SECOND_RESIT, SECOND_RESIT_PASSED, second, secondPassed);
    return new Marks.Extension(year, yearPassed, second, secondPassed);
  }

  /** The cell that says whether it was a pass before anybody sat again. */
  static Column<?> satBefore(Marks.Repeated repeated, Marks.Extension extension) {
    if (!repeated.equals(Marks.Repeated.NONE)) {
      return AGAIN_PASSED;
    }
    return extension.equals(Marks.Extension.NONE) ? MarkCells.PASSED : YEAR_PASSED;
  }

  static Marks.Repeated keeping(Marks.Repeated read, Marks.Repeated before, Set<Column<?>> absent) {
    return new Marks.Repeated(
        (absent.contains(AGAIN) ? before : read).again(),
        (absent.contains(AGAIN_PASSED) ? before : read).passed(),
        (absent.contains(NOTE) ? before : read).note());
  }

  static Marks.Extension keeping(
      Marks.Extension read, Marks.Extension before, Set<Column<?>> absent) {
    return new Marks.Extension(
        (absent.contains(YEAR) ? before : read).year(),
        (absent.contains(YEAR_PASSED) ? before : read).yearPassed(),
        (absent.contains(SECOND_RESIT) ? before : read).secondResit(),
        (absent.contains(SECOND_RESIT_PASSED) ? before : read).secondResitPassed());
  }
}
