package tw.portfolio.record.book;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import tw.portfolio.kernel.sheet.cell.CellShapes;
import tw.portfolio.kernel.sheet.cell.Column;
import tw.portfolio.kernel.sheet.cell.Layout;
import tw.portfolio.kernel.sheet.cell.Row;
import tw.portfolio.record.AttendanceRecord;
import tw.portfolio.record.Days;
import tw.portfolio.record.Directory;
import tw.portfolio.record.KnownStudent;
import tw.portfolio.record.RecordKind;
import tw.portfolio.record.SchoolRecord;

/** 出缺勤紀錄, with the columns of the national 缺勤紀錄名冊. */
final class AttendanceBook implements Book {
  static final Column<String> STUDENT = StudentBook.NUMBER;
  static final DayCells DAYS = DayCells.of("缺勤起始日期", "缺勤結束日期");
  static final Column<String> KIND =
      new Column<>(
          "缺勤種類", "Kind of absence, as the school calls it", true, CellShapes.text(20), "病假");
  private static final String NATIONAL_KIND = "缺勤種類代碼";
  static final Column<Integer> PERIODS =
      new Column<>("缺勤節數", "Periods missed", true, CellShapes.wholeNumber(1, 9_999), "12");

  @Override
  public RecordKind kind() {
    return RecordKind.ATTENDANCE;
  }

  @Override
  public List<Column<?>> columns() {
    return List.of(STUDENT, DAYS.from(), DAYS.until(), KIND, PERIODS);
  }

  @Override
  public List<Layout> layouts() {
    Layout national = StudentCells.national(List.of(DAYS.from(), DAYS.until(), KIND, PERIODS));
    Map<String, Column<?>> others = new HashMap<>(national.aliases());
    others.put(NATIONAL_KIND, KIND);
    return List.of(
        Layout.of(columns()).calling(Map.of(NATIONAL_KIND, KIND)).ignoring(StudentCells.BESIDE),
        national.calling(others));
  }

  @Override
  public Optional<SchoolRecord> read(Row row, Directory directory) {
    Supplier<KnownStudent> student = StudentCells.read(row, directory);
    Supplier<String> kind = row.need(KIND);
    Optional<Integer> periods = row.attempt(PERIODS);
    Optional<Days> days = DAYS.read(row, directory);
    days.ifPresent(absent -> periods.ifPresent(missed -> check(row, absent, missed)));
    return row.sound()
        ? days.map(
            absent ->
                new AttendanceRecord(
                    student.get().person(), absent, kind.get(), periods.orElseThrow()))
        : Optional.empty();
  }

  private static void check(Row row, Days days, int periods) {
    int most = AttendanceRecord.MOST_A_DAY * days.count();
    if (periods > most) {
      row.refuse(
          PERIODS,
          "%d 天最多 %d 節。請更正節數或日期。".formatted(days.count(), most),
          "%d days have at most %d periods. Correct the periods or the days."
              .formatted(days.count(), most));
    }
  }
}
