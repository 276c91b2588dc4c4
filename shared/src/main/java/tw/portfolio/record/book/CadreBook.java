package tw.portfolio.record.book;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import tw.portfolio.kernel.sheet.cell.CellShapes;
import tw.portfolio.kernel.sheet.cell.Column;
import tw.portfolio.kernel.sheet.cell.Layout;
import tw.portfolio.kernel.sheet.cell.Row;
import tw.portfolio.record.CadreRecord;
import tw.portfolio.record.Days;
import tw.portfolio.record.Directory;
import tw.portfolio.record.KnownStudent;
import tw.portfolio.record.RecordKind;
import tw.portfolio.record.SchoolRecord;
import tw.portfolio.school.code.CadreLevel;
import tw.portfolio.school.code.NationalCode;

/** 幹部紀錄, with the columns of the national 校內幹部經歷名冊. */
final class CadreBook implements Book {
  static final Column<String> STUDENT = StudentBook.NUMBER;
  static final Column<String> UNIT =
      new Column<>("單位名稱", "Class, club or office", true, CellShapes.text(50), "101 班");
  static final Column<String> TITLE =
      new Column<>("擔任職務名稱", "Office held", true, CellShapes.text(50), "班長");

  /** What the school itself gives out; offices outside are the student's own to record. */
  private static final List<CadreLevel> LEVELS =
      List.of(CadreLevel.SCHOOL, CadreLevel.CLASS, CadreLevel.CLUB);

  static final Column<CadreLevel> LEVEL =
      new Column<>(
          "幹部等級",
          "Level, by its code or name",
          true,
          CellShapes.oneOf(NationalCode.listed(LEVELS), text -> NationalCode.written(LEVELS, text)),
          "2");
  static final DayCells DAYS = DayCells.of("開始日期", "結束日期");

  @Override
  public RecordKind kind() {
    return RecordKind.CADRES;
  }

  @Override
  public List<Column<?>> columns() {
    return List.of(STUDENT, UNIT, DAYS.from(), DAYS.until(), TITLE, LEVEL);
  }

  @Override
  public List<Layout> layouts() {
    return List.of(
        Layout.of(columns()).calling(Map.of("幹部等級代碼", LEVEL)).ignoring(StudentCells.BESIDE));
  }

  @Override
  public Optional<SchoolRecord> read(Row row, Directory directory) {
    Supplier<KnownStudent> student = row.need(STUDENT, References.student(directory));
    Supplier<String> unit = row.need(UNIT);
    Supplier<String> title = row.need(TITLE);
    Supplier<CadreLevel> level = row.need(LEVEL);
    Optional<Days> days = DAYS.read(row, directory);
    return row.sound()
        ? days.map(
            held ->
                new CadreRecord(student.get().person(), unit.get(), title.get(), level.get(), held))
        : Optional.empty();
  }
}
