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
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.school.code.CadreLevel;
import tw.portfolio.school.code.NationalCode;

/**
 * An office that a student held among students (校級、班級、社團幹部, 訓育組; regulation.txt 附件1), one row of
 * the national 校內幹部經歷名冊.
 *
 * @param student the student
 * @param unit 單位名稱, such as 101 班 or 熱音社
 * @param title 擔任職務名稱, such as 班長
 * @param level 幹部等級
 * @param days 開始日期, 結束日期
 * @param elsewhere the former school that it was held at, if it was brought along (歷程交換): that
 *     school has handed it in
 */
public record CadreRecord(
    PersonId student,
    String unit,
    String title,
    CadreLevel level,
    Days days,
    Optional<SchoolCode> elsewhere)
    implements StudentEntry {
  /** 幹部紀錄. */
  public static final RecordKind KIND = new RecordKind("cadres", "幹部紀錄", Permission.KEEP_CADRES);

  /** The file that the school keeps them in. */
  public static final EntryBook<CadreRecord> BOOK = new CadreBook();

  /** An office held at this school. */
  public CadreRecord(PersonId student, String unit, String title, CadreLevel level, Days days) {
    this(student, unit, title, level, days, Optional.empty());
  }

  @Override
  public EntryBook<CadreRecord> book() {
    return BOOK;
  }

  @Override
  public SchoolYear year() {
    return days.year();
  }

  /** The last day is not in it: a term of office may be cut short or prolonged. */
  @Override
  public RecordKey key() {
    return StudentEntry.keyOf(KIND, student, days.from(), level.code(), unit, title);
  }

  @Override
  public String summary() {
    String where = elsewhere.map(school -> "，原校 " + school).orElse("");
    return "%s %s（%s），%s".formatted(unit, title, level.chinese(), days) + where;
  }

  /** 幹部紀錄, with the columns of the national 校內幹部經歷名冊. */
  private static final class CadreBook extends EntryBook<CadreRecord> {
    static final Column<String> STUDENT = StudentBook.NUMBER;
    static final Column<String> UNIT =
        new Column<String>("單位名稱", "Class, club or office", true, CellShapes.text(50), "101 班")
            .alsoCalled("單位", "幹部單位", "班級或社團");
    static final Column<String> TITLE =
        new Column<String>("擔任職務名稱", "Office held", true, CellShapes.text(50), "班長")
            .alsoCalled("職務", "職務名稱", "職稱", "幹部名稱", "幹部職稱", "擔任職務");

    /** What the school itself gives out; offices outside are the student's own to record. */
    private static final List<CadreLevel> LEVELS =
        List.of(CadreLevel.SCHOOL, CadreLevel.CLASS, CadreLevel.CLUB);

    static final Column<CadreLevel> LEVEL =
        new Column<CadreLevel>(
                "幹部等級",
                "Level, by its code or name",
                true,
                CellShapes.oneOf(
                    NationalCode.listed(LEVELS), text -> NationalCode.written(LEVELS, text)),
                "2")
            .choosing(LEVELS.stream().map(CadreLevel::chinese).toList())
            .alsoCalled("幹部等級代碼", "等級", "幹部級別");
    static final DayCells DAYS = DayCells.of("開始日期", "結束日期");

    CadreBook() {
      super(KIND, CadreRecord.class, Permission.READ_ALL_RECORDS);
    }

    @Override
    public boolean besideAchievements() {
      return true;
    }

    @Override
    public List<Column<?>> columns() {
      return List.of(STUDENT, UNIT, DAYS.from(), DAYS.until(), TITLE, LEVEL);
    }

    @Override
    public List<Layout> layouts() {
      return List.of(StudentCells.layout(columns()));
    }

    @Override
    public Optional<SchoolRecord> read(Row row, Directory directory) {
      Supplier<KnownStudent> student = StudentCells.read(row, directory);
      Supplier<String> unit = row.need(UNIT);
      Supplier<String> title = row.need(TITLE);
      Supplier<CadreLevel> level = row.need(LEVEL);
      Optional<Days> days = DAYS.read(row, directory);
      return row.sound()
          ? days.map(
              held ->
                  new CadreRecord(
                      student.get().person(), unit.get(), title.get(), level.get(), held))
          : Optional.empty();
    }

    @Override
    protected List<Field<CadreRecord, ?>> fields() {
      return List.of(Fields.DAYS, Fields.UNIT, Fields.TITLE, Fields.LEVEL, Fields.ELSEWHERE);
    }

    @Override
    protected CadreRecord entry(PersonId student, Document stored) {
      return new CadreRecord(
          student,
          Fields.UNIT.read(stored),
          Fields.TITLE.read(stored),
          Fields.LEVEL.read(stored),
          Fields.DAYS.read(stored),
          Fields.ELSEWHERE.read(stored));
    }
  }

  /** What is stored and shown of it. */
  private static final class Fields {
    static final Field<CadreRecord, Days> DAYS =
        new Field<>("days", FieldTypes.DAYS, CadreRecord::days);
    static final Field<CadreRecord, String> UNIT =
        new Field<>("unit", FieldTypes.TEXT, CadreRecord::unit);
    static final Field<CadreRecord, String> TITLE =
        new Field<>("title", FieldTypes.TEXT, CadreRecord::title);
    static final Field<CadreRecord, CadreLevel> LEVEL =
        new Field<>("level", FieldTypes.code(List.of(CadreLevel.values())), CadreRecord::level);
    static final Field<CadreRecord, Optional<SchoolCode>> ELSEWHERE =
        new Field<>("elsewhere", FieldTypes.optional(FieldTypes.SCHOOL), CadreRecord::elsewhere);
  }
}
