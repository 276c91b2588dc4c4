package tw.portfolio.submission.precheck;

import java.util.List;
import java.util.stream.Stream;
import tw.portfolio.submission.rule.Fault;
import tw.portfolio.submission.rule.Remedy;

/**
 * One fault of one row of one student, as a line of the workbook.
 *
 * @param student whose
 * @param row which row
 * @param fault what is wrong with it
 */
record FindingLine(CheckedStudent student, CheckedRow row, Fault fault) {
  /** Who, what, why, what to do and who does it. */
  static final List<String> HEADERS =
      List.of(
          "班級",
          "座號",
          "學號",
          "姓名",
          "身分證號（遮去中間）",
          "結果",
          "資料別",
          "哪一筆",
          "原因",
          "怎麼處理",
          "承辦",
          "Reason",
          "What to do",
          "代碼");

  /** All lines of a class, by seat. */
  static Stream<FindingLine> of(CheckedClass checked) {
    return checked.students().stream()
        .flatMap(
            student ->
                student.rows().stream()
                    .flatMap(
                        row ->
                            row.faults().stream()
                                .map(fault -> new FindingLine(student, row, fault))));
  }

  /** A cell for each header. */
  List<String> cells() {
    Remedy remedy = fault.cause().remedy();
    return List.of(
        student.place().className(),
        Integer.toString(student.place().seat()),
        student.place().studentNumber(),
        student.name(),
        student.identity(),
        fault.cause().weight().chinese(),
        row.kind().chinese(),
        row.title(),
        fault.chinese(),
        remedy.chinese(),
        row.office(fault).title(),
        fault.english(),
        remedy.english(),
        fault.cause().code());
  }
}
