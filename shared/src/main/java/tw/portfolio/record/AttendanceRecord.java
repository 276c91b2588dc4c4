package tw.portfolio.record;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import tw.portfolio.access.Permission;
import tw.portfolio.kernel.document.Document;
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
 * That a student was absent (出缺勤紀錄, 生輔組; regulation.txt 附件1).
 *
 * @param student the student
 * @param days 缺勤起始日期, 缺勤結束日期
 * @param kind 缺勤種類; the national code table was not found, so it is kept as the school writes it
 * @param periods 缺勤節數, at least 1 and at most {@link #MOST_A_DAY} a day
 */
public record AttendanceRecord(PersonId student, Days days, String kind, int periods)
    implements StudentEntry {
  /** 出缺勤紀錄. */
  public static final RecordKind KIND =
      new RecordKind("attendance", "出缺勤紀錄", Permission.KEEP_ATTENDANCE);

  /** The file that the school keeps them in. */
  public static final EntryBook<AttendanceRecord> BOOK = new AttendanceBook();

  /** More than any school's day has. */
  public static final int MOST_A_DAY = 15;

  /**
   * @throws IllegalArgumentException if no day has that many periods
   */
  public AttendanceRecord {
    if (periods < 1 || periods > MOST_A_DAY * days.count()) {
      throw new IllegalArgumentException("From 1 period to 15 a day");
    }
  }

  @Override
  public EntryBook<AttendanceRecord> book() {
    return BOOK;
  }

  @Override
  public SchoolYear year() {
    return days.year();
  }

  @Override
  public RecordKey key() {
    return StudentEntry.keyOf(KIND, student, days.from(), days.until(), kind);
  }

  @Override
  public String summary() {
    return "%s %s %d 節".formatted(days, kind, periods);
  }

  /** 出缺勤紀錄, with the columns of the national 缺勤紀錄名冊. */
  private static final class AttendanceBook extends EntryBook<AttendanceRecord> {
    static final Column<String> STUDENT = StudentBook.NUMBER;
    static final DayCells DAYS = DayCells.of("缺勤起始日期", "缺勤結束日期");
    static final Column<String> KIND =
        new Column<String>(
                "缺勤種類", "Kind of absence, as the school calls it", true, CellShapes.text(20), "病假")
            .alsoCalled("缺勤種類代碼", "假別", "缺曠種類", "缺席種類");
    static final Column<Integer> PERIODS =
        new Column<Integer>("缺勤節數", "Periods missed", true, CellShapes.wholeNumber(1, 9_999), "12")
            .alsoCalled("節數", "缺曠節數", "節次數");

    AttendanceBook() {
      super(AttendanceRecord.KIND, AttendanceRecord.class, Permission.READ_ALL_RECORDS);
    }

    @Override
    public List<Column<?>> columns() {
      return List.of(STUDENT, DAYS.from(), DAYS.until(), KIND, PERIODS);
    }

    @Override
    public List<Layout> layouts() {
      return List.of(StudentCells.layout(columns()));
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

    @Override
    protected List<Field<AttendanceRecord, ?>> fields() {
      return List.of(Fields.DAYS, Fields.KIND_OF_ABSENCE, Fields.PERIODS);
    }

    @Override
    protected AttendanceRecord entry(PersonId student, Document stored) {
      return new AttendanceRecord(
          student,
          Fields.DAYS.read(stored),
          Fields.KIND_OF_ABSENCE.read(stored),
          Fields.PERIODS.read(stored));
    }
  }

  /** What is stored and shown of it. */
  private static final class Fields {
    static final Field<AttendanceRecord, Days> DAYS =
        new Field<>("days", FieldTypes.DAYS, AttendanceRecord::days);
    static final Field<AttendanceRecord, String> KIND_OF_ABSENCE =
        new Field<>("kind", FieldTypes.TEXT, AttendanceRecord::kind);
    static final Field<AttendanceRecord, Integer> PERIODS =
        new Field<>("periods", FieldTypes.WHOLE, AttendanceRecord::periods);
  }
}
