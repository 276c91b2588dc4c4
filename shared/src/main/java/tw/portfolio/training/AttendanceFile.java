package tw.portfolio.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tw.portfolio.kernel.sheet.FilledRow;
import tw.portfolio.kernel.sheet.FilledSheet;
import tw.portfolio.kernel.sheet.FilledSheet.Told;
import tw.portfolio.kernel.sheet.SheetType;
import tw.portfolio.kernel.sheet.UnreadableSheetException;
import tw.portfolio.kernel.sheet.cell.CellProblem;
import tw.portfolio.kernel.sheet.cell.CellShapes;
import tw.portfolio.kernel.sheet.cell.Column;
import tw.portfolio.kernel.sheet.cell.Layout;
import tw.portfolio.kernel.sheet.cell.Row;
import tw.portfolio.school.Answer;
import tw.portfolio.school.Problem;
import tw.portfolio.school.Refusals;
import tw.portfolio.training.ListedRow.Place;

/**
 * A list of who was there, as a file: the one that the platform gives, filled in, or the school's
 * own with 出席 and 學號, or 班級 and 姓名.
 */
final class AttendanceFile {
  private static final int MOST_FINDINGS = 100;
  private static final String FIELD = "content";
  private static final Map<String, Boolean> WORDS =
      Map.ofEntries(
          Map.entry("出席", true),
          Map.entry("到", true),
          Map.entry("是", true),
          Map.entry("v", true),
          Map.entry("V", true),
          Map.entry("✓", true),
          Map.entry("1", true),
          Map.entry("缺席", false),
          Map.entry("未到", false),
          Map.entry("請假", false),
          Map.entry("否", false),
          Map.entry("0", false));

  private static final Column<String> NUMBER =
      new Column<>(
          "學號", "Student number.", false, CellShapes.code("學號", "student number"), "1150107");
  private static final Column<String> CLASS =
      new Column<>("班級", "Class.", false, CellShapes.className(), "101");
  private static final Column<String> NAME =
      new Column<>("姓名", "Name.", false, CellShapes.name(), "林美玲");
  private static final Column<Boolean> PRESENT =
      new Column<>(
              "出席",
              "Whether there; blank if not.",
              false,
              CellShapes.oneOf("出席、缺席，沒有出席也可以留空白", AttendanceFile::present),
              "出席")
          .alsoCalled("出席情形", "到場");
  private static final Layout LAYOUT =
      Layout.of(List.of(CLASS, NUMBER, NAME, PRESENT)).demanding(Set.of(PRESENT));

  private final List<ListedRow> rows = new ArrayList<>();
  private final List<Problem.Field> wrong = new ArrayList<>();

  private AttendanceFile() {}

  private static Optional<Boolean> present(String text) {
    return Optional.ofNullable(WORDS.get(text));
  }

  /** Its rows, unless the file or a cell of it can't be read. */
  static Answer<List<ListedRow>> read(byte[] content, SheetType type) {
    AttendanceFile file = new AttendanceFile();
    try {
      Told unused = FilledSheet.read(content, type, List.of(LAYOUT), file::row);
    } catch (UnreadableSheetException e) {
      return Answer.refused(TrainingProblems.unreadable(e.refusal()));
    }
    if (file.rows.size() > Attendance.MOST) {
      return Answer.refused(TrainingProblems.tooMany());
    }
    return file.wrong.isEmpty()
        ? Answer.granted(List.copyOf(file.rows))
        : Answer.refused(Refusals.invalid(file.wrong.stream().limit(MOST_FINDINGS).toList()));
  }

  private void row(FilledRow filled) {
    Row row = new Row(filled.place(), filled.cells());
    var number = row.optional(NUMBER);
    var className = row.optional(CLASS);
    var name = row.optional(NAME);
    var present = row.optional(PRESENT);
    filled.flaws().forEach(this::refuse);
    if (!filled.flaws().isEmpty()) {
      return;
    }
    row.problems().forEach(this::refuse);
    if (row.sound()) {
      rows.add(
          new ListedRow(
              new Place(FIELD, "第 %d 列".formatted(filled.number()), "Row " + filled.number()),
              number.get(),
              name.get(),
              className.get(),
              present.get().orElse(false)));
    }
  }

  private void refuse(CellProblem problem) {
    wrong.add(
        new Problem.Field(
            FIELD,
            "第 %d 列「%s」：%s".formatted(problem.row(), problem.column(), problem.chinese()),
            "Row %d, %s: %s".formatted(problem.row(), problem.column(), problem.english())));
  }
}
