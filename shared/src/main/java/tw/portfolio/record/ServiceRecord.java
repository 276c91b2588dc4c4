package tw.portfolio.record;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import tw.portfolio.access.Permission;
import tw.portfolio.kernel.document.Document;
import tw.portfolio.kernel.sheet.cell.CellShape;
import tw.portfolio.kernel.sheet.cell.CellShapes;
import tw.portfolio.kernel.sheet.cell.Column;
import tw.portfolio.kernel.sheet.cell.Layout;
import tw.portfolio.kernel.sheet.cell.Row;
import tw.portfolio.record.book.DayCells;
import tw.portfolio.record.book.EntryBook;
import tw.portfolio.record.book.StudentCells;
import tw.portfolio.record.field.Field;
import tw.portfolio.record.field.FieldTypes;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolYear;

/**
 * Service of a student inside the school (校內公共服務活動／志工服務, 訓育組; regulation.txt 附件1).
 *
 * @param student the student
 * @param name 服務名稱
 * @param unit 服務單位名稱
 * @param days 開始日期, 結束日期
 * @param hours 時數, more than 0 and at most 24 a day
 */
public record ServiceRecord(PersonId student, String name, String unit, Days days, Hundredths hours)
    implements StudentEntry {
  /** 校內服務紀錄. */
  public static final RecordKind KIND =
      new RecordKind("service", "校內服務紀錄", Permission.KEEP_SERVICE);

  /** The file that the school keeps them in. */
  public static final EntryBook<ServiceRecord> BOOK = new ServiceBook();

  private static final int HOURS_A_DAY = 24;

  /**
   * @throws IllegalArgumentException if it took no time, or more than the days have
   */
  public ServiceRecord {
    if (hours.count() == 0 || hours.compareTo(most(days)) > 0) {
      throw new IllegalArgumentException("More than 0 hours and at most 24 a day");
    }
  }

  /** As many hours as there are in these days. */
  public static Hundredths most(Days days) {
    return Hundredths.of(HOURS_A_DAY * days.count());
  }

  @Override
  public EntryBook<ServiceRecord> book() {
    return BOOK;
  }

  @Override
  public SchoolYear year() {
    return days.year();
  }

  @Override
  public RecordKey key() {
    return StudentEntry.keyOf(KIND, student, days.from(), days.until(), name, unit);
  }

  @Override
  public String summary() {
    return "%s（%s），%s，%s 小時".formatted(name, unit, days, hours);
  }

  /** 校內服務紀錄, with the columns of the national 服務學習紀錄. */
  private static final class ServiceBook extends EntryBook<ServiceRecord> {
    static final Column<String> STUDENT = StudentBook.NUMBER;
    static final Column<String> NAME =
        new Column<String>("服務名稱", "What was done", true, CellShapes.text(60), "圖書館志工")
            .alsoCalled("服務項目", "服務內容", "活動名稱");
    static final Column<String> UNIT =
        new Column<String>("服務單位名稱", "For whom", true, CellShapes.text(60), "圖書館")
            .alsoCalled("服務單位", "單位名稱", "單位");
    static final DayCells DAYS = DayCells.of("開始日期", "結束日期");
    static final Column<Hundredths> HOURS =
        new Column<Hundredths>(
                "時數",
                "Hours",
                true,
                new CellShape<Hundredths>(
                        "請填大於 0 的時數，至多兩位小數，例如 2 或 2.5。",
                        "Hours above 0 with at most two decimals, such as 2 or 2.5.",
                        text ->
                            Hundredths.parse(CellShapes.withoutUnit(text, "小時|時"))
                                .filter(hours -> hours.count() > 0))
                    .folded(),
                "12.5")
            .alsoCalled("服務時數", "小時數", "小時");

    ServiceBook() {
      super(KIND, ServiceRecord.class, Permission.READ_ALL_RECORDS);
    }

    @Override
    public boolean besideAchievements() {
      return true;
    }

    @Override
    public List<Column<?>> columns() {
      return List.of(STUDENT, NAME, UNIT, DAYS.from(), DAYS.until(), HOURS);
    }

    @Override
    public List<Layout> layouts() {
      return List.of(StudentCells.layout(columns()));
    }

    @Override
    public Optional<SchoolRecord> read(Row row, Directory directory) {
      Supplier<KnownStudent> student = StudentCells.read(row, directory);
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

    @Override
    protected List<Field<ServiceRecord, ?>> fields() {
      return List.of(Fields.DAYS, Fields.NAME, Fields.UNIT, Fields.HOURS);
    }

    @Override
    protected ServiceRecord entry(PersonId student, Document stored) {
      return new ServiceRecord(
          student,
          Fields.NAME.read(stored),
          Fields.UNIT.read(stored),
          Fields.DAYS.read(stored),
          Fields.HOURS.read(stored));
    }
  }

  /** What is stored and shown of it. */
  private static final class Fields {
    static final Field<ServiceRecord, Days> DAYS =
        new Field<>("days", FieldTypes.DAYS, ServiceRecord::days);
    static final Field<ServiceRecord, String> NAME =
        new Field<>("name", FieldTypes.TEXT, ServiceRecord::name);
    static final Field<ServiceRecord, String> UNIT =
        new Field<>("unit", FieldTypes.TEXT, ServiceRecord::unit);
    static final Field<ServiceRecord, Hundredths> HOURS =
        new Field<>("hours", FieldTypes.HUNDREDTHS, ServiceRecord::hours);
  }
}
