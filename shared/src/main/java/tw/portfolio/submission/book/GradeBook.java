package tw.portfolio.submission.book;

import java.util.List;
import java.util.Optional;
import tw.portfolio.course.TakingKind;
import tw.portfolio.record.Crediting;
import tw.portfolio.record.GradeRecord;
import tw.portfolio.school.Term;

/**
 * The grade sheets by day: 4.2 學期成績, 4.3 補修成績, 4.4 轉學轉科成績, 5.2 重修成績, 5.3 重讀成績. Every column:
 * domain.md 9.2; names of the sheets: 9.1. 補修, 重修 and 重讀 of 進修部 stand on these too, since 6.2 to
 * 6.4 have no sheet for them. No source gives their 名冊別.
 */
final class GradeBook {
  static final List<GradeSheet> SHEETS =
      List.of(
          new GradeSheet("4.2", ofDay("學期成績", TakingKind.SEMESTER, semester())),
          new GradeSheet("4.3", ofAll("補修成績", TakingKind.MAKE_UP, makeUp())),
          new GradeSheet("4.4", ofDay("轉學轉科成績", TakingKind.TRANSFER, transfer("修課學分", "是否採計學分"))),
          new GradeSheet("5.2", ofAll("重修成績", TakingKind.RETAKE, retake())),
          new GradeSheet("5.3", ofAll("重讀成績", TakingKind.REPEAT, repeat())));

  private GradeBook() {}

  private static BookSheet<GradeRecord> ofDay(
      String name, TakingKind kind, List<BookColumn<GradeRecord>> columns) {
    return new BookSheet<>(
        name,
        StudentColumns.around(columns, grade -> grade),
        material -> material.onlyOf(false, GradeValues.rows(material, kind)));
  }

  private static BookSheet<GradeRecord> ofAll(
      String name, TakingKind kind, List<BookColumn<GradeRecord>> columns) {
    return new BookSheet<>(
        name,
        StudentColumns.around(columns, grade -> grade),
        material -> GradeValues.rows(material, kind));
  }

  private static List<BookColumn<GradeRecord>> semester() {
    return all(
        List.of(
            GradeValues.course("課程代碼", "科目名稱", "開課年級", "修課學分"),
            List.of(
                GradeValues.column("學期學業成績", grade -> GradeValues.score(grade.marks().score())),
                passed("成績及格"),
                resit(),
                resitPassed(),
                counted("是否採計學分"),
                GradeValues.remark())));
  }

  private static List<BookColumn<GradeRecord>> makeUp() {
    return all(
        List.of(
            List.of(
                GradeValues.column("應修課學年度", grade -> GradeValues.year(original(grade))),
                GradeValues.column("應修課學期", grade -> GradeValues.semester(original(grade)))),
            GradeValues.course("課程代碼", "科目名稱", "開課年級", "修課學分"),
            List.of(
                GradeValues.column("補修成績", grade -> GradeValues.score(grade.marks().score())),
                passed("補修及格"),
                resit(),
                resitPassed(),
                GradeValues.column("補修方式", grade -> TakingValues.method(grade.taking())),
                counted("是否採計學分"),
                GradeValues.remark())));
  }

  /** 4.4, and with 節數 and 學時 6.4. */
  static List<BookColumn<GradeRecord>> transfer(String credits, String counted) {
    return all(
        List.of(
            List.of(
                GradeValues.column(
                    "對應學年度", grade -> GradeValues.year(grade.credited().map(Crediting::term))),
                GradeValues.column(
                    "對應學期", grade -> GradeValues.semester(grade.credited().map(Crediting::term))),
                GradeValues.column("課程代碼", grade -> grade.course().code().text()),
                GradeValues.column("科目名稱", grade -> grade.course().name()),
                GradeValues.column(
                    "對應年級",
                    grade ->
                        grade
                            .credited()
                            .map(where -> Integer.toString(where.gradeLevel()))
                            .orElse(GradeValues.NONE)),
                GradeValues.column(credits, grade -> Integer.toString(grade.course().credits())),
                GradeValues.column(
                    "身分別", grade -> grade.credited().map(Crediting::standing).orElse("")),
                GradeValues.column("抵免後成績", grade -> GradeValues.score(grade.marks().score())),
                passed("成績及格"),
                counted(counted),
                GradeValues.remark())));
  }

  private static List<BookColumn<GradeRecord>> retake() {
    return all(
        List.of(
            List.of(
                GradeValues.column("原修課學年度", grade -> GradeValues.year(original(grade))),
                GradeValues.column("原修課學期", grade -> GradeValues.semester(original(grade)))),
            GradeValues.course("原修課課程代碼", "原修課科目名稱", "原修課開課年級", "原修課修課學分"),
            List.of(
                GradeValues.column("重修方式", grade -> TakingValues.method(grade.taking())),
                GradeValues.column("重修成績", grade -> GradeValues.score(grade.marks().score())),
                passed("重修及格"),
                GradeValues.remark())));
  }

  private static List<BookColumn<GradeRecord>> repeat() {
    return all(
        List.of(
            GradeValues.course("課程代碼", "科目名稱", "開課年級", "修課學分"),
            List.of(
                GradeValues.column(
                    "再次修習成績", grade -> GradeValues.score(grade.marks().repeated().again())),
                GradeValues.column(
                    "再次修習成績及格", grade -> GradeValues.flag(grade.marks().repeated().passed())),
                resit(),
                resitPassed(),
                GradeValues.column("重讀成績", grade -> GradeValues.score(grade.marks().score())),
                passed("成績及格"),
                GradeValues.column(
                    "重讀註記", grade -> GradeValues.code(grade.marks().repeated().note())),
                counted("是否採計學分"),
                GradeValues.remark())));
  }

  private static BookColumn<GradeRecord> passed(String header) {
    return GradeValues.column(header, grade -> GradeValues.flag(grade.marks().passed()));
  }

  private static BookColumn<GradeRecord> resit() {
    return GradeValues.column("補考成績", grade -> GradeValues.score(grade.marks().resit()));
  }

  private static BookColumn<GradeRecord> resitPassed() {
    return GradeValues.column("補考及格", grade -> GradeValues.flag(grade.marks().resitPassed()));
  }

  private static BookColumn<GradeRecord> counted(String header) {
    return GradeValues.column(header, grade -> GradeValues.flag(grade.marks().counted()));
  }

  private static Optional<Term> original(GradeRecord grade) {
    return TakingValues.original(grade.taking());
  }

  private static List<BookColumn<GradeRecord>> all(List<List<BookColumn<GradeRecord>>> parts) {
    return parts.stream().flatMap(List::stream).toList();
  }
}
