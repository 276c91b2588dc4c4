package tw.portfolio.submission.precheck;

import java.util.List;
import java.util.stream.Stream;
import tw.portfolio.kernel.sheet.table.IndexCell;
import tw.portfolio.kernel.sheet.table.TableColumn;
import tw.portfolio.submission.rule.Fault;

/**
 * One fault of one row of one student, as a line of the workbook.
 *
 * @param student whose
 * @param row which row
 * @param fault what is wrong with it
 */
record FindingLine(CheckedStudent student, CheckedRow row, Fault fault) {
  /** The columns of the workbook: who, what, why, what to do and who does it. */
  static final List<TableColumn<FindingLine>> COLUMNS =
      List.of(
          TableColumn.text("班級 (class)", 10, line -> line.student().place().className()),
          new TableColumn<>(
              "座號 (seat)", 8, line -> new IndexCell.Whole(line.student().place().seat())),
          TableColumn.text(
              "學號 (student number)", 16, line -> line.student().place().studentNumber()),
          TableColumn.text("姓名 (name)", 14, line -> line.student().name()),
          TableColumn.text("身分證號 (id, masked)", 16, line -> line.student().identity()),
          TableColumn.text("結果 (result)", 12, line -> line.fault().cause().weight().chinese()),
          TableColumn.text("資料別 (kind)", 18, line -> line.row().kind().chinese()),
          TableColumn.text("哪一筆 (row)", 36, line -> line.row().title()),
          TableColumn.text("原因 (reason)", 44, line -> line.fault().chinese()),
          TableColumn.text(
              "怎麼處理 (what to do)", 50, line -> line.fault().cause().remedy().chinese()),
          TableColumn.text(
              "承辦 (office)", 14, line -> line.fault().cause().remedy().office().title()),
          TableColumn.text("Reason", 44, line -> line.fault().english()),
          TableColumn.text("What to do", 50, line -> line.fault().cause().remedy().english()),
          TableColumn.text("代碼 (code)", 24, line -> line.fault().cause().code()));

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
}
