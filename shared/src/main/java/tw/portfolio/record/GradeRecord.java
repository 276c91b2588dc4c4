package tw.portfolio.record;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import tw.portfolio.access.Permission;
import tw.portfolio.course.CourseCode;
import tw.portfolio.course.CourseCodePart;
import tw.portfolio.course.CourseRef;
import tw.portfolio.course.Taking;
import tw.portfolio.course.TakingKind;
import tw.portfolio.kernel.document.Document;
import tw.portfolio.kernel.sheet.cell.CellShapes;
import tw.portfolio.kernel.sheet.cell.Column;
import tw.portfolio.kernel.sheet.cell.Layout;
import tw.portfolio.kernel.sheet.cell.Row;
import tw.portfolio.record.book.CourseCodeCells;
import tw.portfolio.record.book.EntryBook;
import tw.portfolio.record.book.MarkCells;
import tw.portfolio.record.book.StudentCells;
import tw.portfolio.record.book.TakingCells;
import tw.portfolio.record.field.Field;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.school.Term;

/**
 * A student's grade in a course (學業成績, 註冊組; regulation.txt 附件1), with the columns of the national
 * 成績名冊.
 *
 * @param student the student
 * @param term the semester that the grade is of
 * @param course which course
 * @param taking how it was taken: 學期, 補修, 重修, 重讀 or 轉學轉科
 * @param credited where it counts here, of 轉學轉科 only
 * @param marks what the student achieved
 * @param dataKey DataKey of the grade books: by what the school's own program knows the row, if it
 *     says so (domain.md 9.2)
 */
public record GradeRecord(
    PersonId student,
    Term term,
    Course course,
    Taking taking,
    Optional<Crediting> credited,
    Marks marks,
    Optional<String> dataKey)
    implements StudentEntry {
  /** 學業成績. */
  public static final RecordKind KIND = new RecordKind("grades", "學業成績", Permission.KEEP_GRADES);

  /** The file that the school keeps them in. */
  public static final EntryBook<GradeRecord> BOOK = new GradeBook();

  /**
   * @throws IllegalArgumentException if it is of 借讀, which has no sheet of grades, or if it is
   *     credited and not of 轉學轉科, or the other way round
   */
  public GradeRecord {
    if (taking.kind() == TakingKind.BORROWED) {
      throw new IllegalArgumentException("The host school keeps the grades of 借讀");
    }
    if (credited.isPresent() != (taking.kind() == TakingKind.TRANSFER)) {
      throw new IllegalArgumentException("What was taken elsewhere is credited, and only that");
    }
  }

  /** A grade of a row that no other program knows. */
  public GradeRecord(
      PersonId student,
      Term term,
      Course course,
      Taking taking,
      Optional<Crediting> credited,
      Marks marks) {
    this(student, term, course, taking, credited, marks, Optional.empty());
  }

  @Override
  public EntryBook<GradeRecord> book() {
    return BOOK;
  }

  @Override
  public SchoolYear year() {
    return term.year();
  }

  @Override
  public RecordKey key() {
    return StudentEntry.keyOf(KIND, student, term, course.code(), taking.kind().code());
  }

  @Override
  public String summary() {
    return "%s %s（%s，%d 年級，%d 學分）：%s"
        .formatted(
            term,
            course.name(),
            taking.kind().chinese(),
            course.gradeLevel(),
            course.credits(),
            marks.summary());
  }

  /**
   * The course as the sheet names it; of 轉學轉科 it is the former school's.
   *
   * @param code 課程代碼
   * @param name 科目名稱
   * @param gradeLevel 開課年級
   * @param credits 修課學分
   */
  public record Course(CourseCode code, String name, int gradeLevel, int credits) {}

  /** 學業成績, with the columns of the national 成績名冊; its sheets are told apart by 修課別. */
  private static final class GradeBook extends EntryBook<GradeRecord> {
    static final Column<String> STUDENT = StudentBook.NUMBER;
    static final Column<String> NAME =
        new Column<String>("科目名稱", "Name of the course", true, CellShapes.text(60), "國語文")
            .alsoCalled("課程名稱", "科目", "課程");
    static final Column<Integer> GRADE_LEVEL =
        new Column<Integer>(
                "開課年級", "Grade it is offered in", true, CellShapes.wholeNumber(1, 3), "1")
            .choosing(List.of("1", "2", "3"))
            .alsoCalled("年級");
    static final Column<Integer> CREDITS =
        new Column<Integer>("修課學分", "Credits", true, CellShapes.wholeNumber(0, 30), "4")
            .alsoCalled("學分", "學分數", "修課節數");
    static final Column<Term> CREDITED_TERM =
        new Column<Term>(
                "對應學年度學期", "Only for 轉學轉科: semester it counts in", false, CellShapes.term(), "")
            .when("只有轉學轉科要填；其他留空白。");
    static final Column<Integer> CREDITED_GRADE =
        new Column<Integer>(
                "對應年級",
                "Only for 轉學轉科: grade it counts in",
                false,
                CellShapes.wholeNumber(1, 3),
                "")
            .when("只有轉學轉科要填；其他留空白。")
            .choosing(List.of("1", "2", "3"));
    static final Column<String> STANDING =
        new Column<String>(
                "身分別", "Only for 轉學轉科: as what the student came", false, CellShapes.text(20), "")
            .when("只有轉學轉科要填；其他留空白。")
            .alsoCalled("轉入身分別");

    static final Column<String> DATA_KEY =
        new Column<String>(
                "DataKey",
                "By what the school's own program knows the row",
                false,
                CellShapes.text(60),
                "")
            .when("校務系統匯出檔有 DataKey 才填；沒有可空白。");

    private static final List<Column<?>> ONLY_CREDITED =
        List.of(CREDITED_TERM, CREDITED_GRADE, STANDING);
    private static final List<Column<?>> OF_SEMESTER =
        both(List.of(CourseCodeCells.CODE, NAME, GRADE_LEVEL, CREDITS), MarkCells.OF_EVERY_COURSE);
    private static final List<Column<?>> OF_OTHER_TAKINGS =
        both(
            List.of(
                TakingCells.KIND,
                TakingCells.ORIGINAL_TERM,
                TakingCells.ORIGINAL_SCHOOL,
                TakingCells.METHOD),
            ONLY_CREDITED);

    GradeBook() {
      super(KIND, GradeRecord.class, Permission.READ_ALL_GRADES);
    }

    @Override
    public List<Column<?>> columns() {
      return both(
          List.of(STUDENT),
          both(
              OF_SEMESTER,
              both(OF_OTHER_TAKINGS, both(MarkCells.OF_SPECIAL_COURSES, List.of(DATA_KEY)))));
    }

    /** The national sheet of 學期成績 has no column for how else a course is taken. */
    @Override
    public List<Layout> layouts() {
      return List.of(StudentCells.layout(columns()));
    }

    private static List<Column<?>> both(List<Column<?>> first, List<Column<?>> second) {
      return Stream.of(first, second).<Column<?>>flatMap(List::stream).toList();
    }

    @Override
    public Optional<SchoolRecord> read(Row row, Directory directory) {
      Supplier<KnownStudent> student = StudentCells.read(row, directory);
      Optional<CourseCode> code = row.attempt(CourseCodeCells.CODE);
      Supplier<String> name = row.need(NAME);
      Supplier<Integer> gradeLevel = row.need(GRADE_LEVEL);
      Supplier<Integer> credits = row.need(CREDITS);
      Optional<TakingKind> kind = TakingCells.kind(row);
      Optional<Marks> marks = MarkCells.read(row, kind.orElse(TakingKind.SEMESTER));
      Supplier<Optional<String>> dataKey = row.optional(DATA_KEY);
      Optional<Taking> taking = kind.flatMap(how -> TakingCells.read(row, how));
      Optional<Crediting> credited = kind.flatMap(how -> credited(row, how));
      if (row.sound()) {
        checkCode(row, code.orElseThrow(), kind.orElseThrow(), directory);
      }
      return row.sound()
          ? Optional.of(
              new GradeRecord(
                  student.get().person(),
                  directory.term(),
                  new GradeRecord.Course(
                      code.orElseThrow(), name.get(), gradeLevel.get(), credits.get()),
                  taking.orElseThrow(),
                  credited,
                  marks.orElseThrow(),
                  dataKey.get()))
          : Optional.empty();
    }

    private static Optional<Crediting> credited(Row row, TakingKind kind) {
      switch (kind) {
        case TRANSFER -> {
          Optional<Term> term = row.attempt(CREDITED_TERM);
          Optional<Integer> grade = row.attempt(CREDITED_GRADE);
          Optional<String> standing = row.attempt(STANDING);
          return term.flatMap(
              when ->
                  grade.flatMap(
                      level -> standing.map(origin -> new Crediting(when, level, origin))));
        }
        case BORROWED ->
            row.refuse(
                TakingCells.KIND,
                "借讀的成績由借讀學校登錄，不在這個檔案。請移除這一列。",
                "The host school keeps the grades of 借讀. Remove this row.");
        case SEMESTER, MAKE_UP, RETAKE, REPEAT -> refuseCredited(row);
      }
      return Optional.empty();
    }

    private static void refuseCredited(Row row) {
      for (Column<?> column : ONLY_CREDITED) {
        if (row.filled(column)) {
          row.refuse(column, "只有轉學轉科要填這一格，請留空白。", "Only for 轉學轉科. Leave it blank.");
        }
      }
    }

    private static void checkCode(Row row, CourseCode code, TakingKind kind, Directory directory) {
      if (kind == TakingKind.TRANSFER) {
        CourseCodePart.partsFault(code)
            .ifPresent(fault -> row.refuse(CourseCodeCells.CODE, fault.chinese(), fault.english()));
      } else {
        CourseCodeCells.checkListed(row, code, directory);
      }
    }

    /** Whoever has a grade is enrolled in the course, but for what counts from another school. */
    @Override
    public Optional<Foundation> foundation(SchoolRecord record) {
      return record instanceof GradeRecord grade && grade.credited().isEmpty()
          ? Optional.of(
              new Foundation(
                  SectionEnrolment.keyOf(
                      grade.student(),
                      new CourseRef(grade.term(), grade.course().code(), grade.taking().kind())),
                  CourseCodeCells.CODE,
                  "修課名單裡，這位學生這學期沒有以這種修課別修這門課。請確認學號與課程代碼；若是修課名單漏了，請先匯入修課名單。",
                  "The student is not enrolled in this course. Check number and code, or import the"
                      + " enrolment first."))
          : Optional.empty();
    }

    @Override
    public SchoolRecord keeping(SchoolRecord read, SchoolRecord before, Set<Column<?>> absent) {
      return read instanceof GradeRecord now && before instanceof GradeRecord then
          ? new GradeRecord(
              now.student(),
              now.term(),
              now.course(),
              now.taking(),
              now.credited(),
              MarkCells.keeping(now.marks(), then.marks(), absent),
              absent.contains(DATA_KEY) ? then.dataKey() : now.dataKey())
          : read;
    }

    @Override
    protected List<Field<GradeRecord, ?>> fields() {
      return GradeFields.ALL;
    }

    @Override
    protected GradeRecord entry(PersonId student, Document stored) {
      return GradeFields.read(student, stored);
    }
  }
}
