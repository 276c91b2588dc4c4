package tw.portfolio.record.book;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import tw.portfolio.kernel.sheet.cell.CellShape;
import tw.portfolio.kernel.sheet.cell.CellShapes;
import tw.portfolio.kernel.sheet.cell.Column;
import tw.portfolio.kernel.sheet.cell.Layout;
import tw.portfolio.kernel.sheet.cell.Row;
import tw.portfolio.record.Days;
import tw.portfolio.record.Directory;
import tw.portfolio.record.Hundredths;
import tw.portfolio.record.KnownStudent;
import tw.portfolio.record.RecordKind;
import tw.portfolio.record.SchoolRecord;
import tw.portfolio.record.ServiceRecord;

/** 校內服務紀錄, with the columns of the national 服務學習紀錄. */
final class ServiceBook implements Book {
  static final Column<String> STUDENT = StudentBook.NUMBER;
  static final Column<String> NAME =
      new Column<>("服務名稱", "What was done", true, CellShapes.text(60), "圖書館志工");
  static final Column<String> UNIT =
      new Column<>("服務單位名稱", "For whom", true, CellShapes.text(60), "圖書館");
  static final DayCells DAYS = DayCells.of("開始日期", "結束日期");
  static final Column<Hundredths> HOURS =
      new Column<>(
          "時數",
          "Hours",
          true,
          new CellShape<>(
              "請填大於 0 的時數，至多兩位小數，例如 2 或 2.5。",
              "Hours above 0 with at most two decimals, such as 2 or 2.5.",
              text -> Hundredths.parse(text).filter(hours -> hours.count() > 0)),
          "12.5");

  @Override
  public RecordKind kind() {
    return RecordKind.SERVICE;
  }

  @Override
  public List<Column<?>> columns() {
    return List.of(STUDENT, NAME, UNIT, DAYS.from(), DAYS.until(), HOURS);
  }

  @Override
  public List<Layout> layouts() {
    return List.of(Layout.of(columns()).ignoring(StudentCells.BESIDE));
  }

  @Override
  public Optional<SchoolRecord> read(Row row, Directory directory) {
    Supplier<KnownStudent> student = row.need(STUDENT, References.student(directory));
    Supplier<String> name = row.need(NAME);
    Supplier<String> unit = row.need(UNIT);
    Optional<Hundredths> hours = row.attempt(HOURS);
    Optional<Days> days = DAYS.read(row, directory);
    days.ifPresent(served -> hours.ifPresent(took -> check(row, served, took)));
    return row.sound()
        ? days.map(
            served ->
                new ServiceRecord(
                    student.get().person(), name.get(), unit.get(), served, hours.orElseThrow()))
        : Optional.empty();
  }

  private static void check(Row row, Days days, Hundredths hours) {
    Hundredths most = ServiceRecord.most(days);
    if (hours.compareTo(most) > 0) {
      row.refuse(
          HOURS,
          "%d 天最多 %s 小時。請更正時數或日期。".formatted(days.count(), most),
          "%d days have at most %s hours. Correct the hours or the days."
              .formatted(days.count(), most));
    }
  }
}
