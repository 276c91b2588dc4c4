package tw.portfolio.domain.record;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import tw.portfolio.domain.course.CourseCode;
import tw.portfolio.domain.sheet.CellShape;
import tw.portfolio.domain.sheet.CellShapes;
import tw.portfolio.domain.sheet.Column;
import tw.portfolio.domain.sheet.Row;

/** 課程代碼清單. */
final class CourseBook implements Book {
  static final Column<String> NAME =
      new Column<>("科目名稱", "Name of the course", true, CellShapes.text(60), "國語文");
  static final Column<String> CREDITS =
      new Column<>(
          "授課學期學分",
          "Credits of the six semesters, one character each",
          true,
          new CellShape<>(
              "請填六碼，一碼一個學期（一上、一下、二上、二下、三上、三下）：0 到 9 為學分數，A 到 D 為對開 1 到 4 學分。",
              "Six characters, one a semester: digits, or A to D for 1 to 4 credits in turn.",
              text -> Optional.of(text).filter(PlannedCourse::areCredits)),
          "444444");

  @Override
  public RecordKind kind() {
    return RecordKind.COURSES;
  }

  @Override
  public List<Column<?>> columns() {
    return List.of(CourseCodeCells.CODE, NAME, CREDITS);
  }

  @Override
  public Optional<SchoolRecord> read(Row row, Directory directory) {
    Supplier<CourseCode> code = row.need(CourseCodeCells.CODE);
    Supplier<String> name = row.need(NAME);
    Supplier<String> credits = row.need(CREDITS);
    if (row.sound()) {
      CourseCodeCells.checkParts(row, code.get(), directory);
    }
    return row.sound()
        ? Optional.of(new PlannedCourse(code.get(), name.get(), credits.get()))
        : Optional.empty();
  }
}
