package tw.portfolio.record;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tw.portfolio.access.Permission;
import tw.portfolio.course.CourseCode;
import tw.portfolio.kernel.document.Document;
import tw.portfolio.kernel.sheet.cell.CellShape;
import tw.portfolio.kernel.sheet.cell.CellShapes;
import tw.portfolio.kernel.sheet.cell.Column;
import tw.portfolio.kernel.sheet.cell.Layout;
import tw.portfolio.kernel.sheet.cell.Row;
import tw.portfolio.record.book.Book;
import tw.portfolio.record.book.CourseCodeCells;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.Semester;
import tw.portfolio.school.Term;

/**
 * A course of the school's plan, from the list of codes that the national platform makes (課程代碼清單).
 *
 * @param code 課程代碼
 * @param name 科目名稱
 * @param credits 授課學期學分: one character a semester, from the first of grade 1 to the second of grade
 *     3; a digit, or A to D for 對開課程 of 1 to 4 credits
 */
public record PlannedCourse(CourseCode code, String name, String credits) implements SchoolRecord {
  /** 課程代碼清單. */
  public static final RecordKind KIND =
      new RecordKind("courses", "課程代碼清單", Permission.KEEP_COURSES);

  /** The file that the school keeps them in. */
  public static final Book BOOK = new CourseBook();

  private static final Pattern CREDITS = Pattern.compile("[0-9A-D]{6}");

  /**
   * @throws IllegalArgumentException if the credits are not six digits or letters A to D
   */
  public PlannedCourse {
    if (!areCredits(credits)) {
      throw new IllegalArgumentException("Credits are one character for each of six semesters");
    }
  }

  /** No credits in any semester. */
  public static final String NO_CREDITS = "000000";

  /**
   * The same course with other credits in one semester.
   *
   * @param semester from 0, the first of grade 1, to 5
   */
  public PlannedCourse with(int semester, char semesterCredits) {
    StringBuilder all = new StringBuilder(credits);
    all.setCharAt(semester, semesterCredits);
    return new PlannedCourse(code, name, all.toString());
  }

  /**
   * The credits of one semester; of 對開課程 what the course carries in either.
   *
   * @param grade 年級, 1 to 3
   */
  public int credits(int grade, Semester semester) {
    char one = credits.charAt((grade - 1) * 2 + semester.number() - 1);
    return one <= '9' ? one - '0' : one - 'A' + 1;
  }

  /** Whether a text tells the credits of six semesters. */
  public static boolean areCredits(String text) {
    return CREDITS.matcher(text).matches();
  }

  @Override
  public RecordKey key() {
    return keyOf(code);
  }

  /** The key of the course with that code. */
  public static RecordKey keyOf(CourseCode code) {
    return new RecordKey(KIND, code.text());
  }

  /** The school's plan by code, as it is in that semester. */
  public static Map<CourseCode, PlannedCourse> plan(
      RecordStore records, SchoolCode school, Term term) {
    return records.all(school, KIND, term).stream()
        .map(PlannedCourse.class::cast)
        .collect(Collectors.toUnmodifiableMap(PlannedCourse::code, Function.identity()));
  }

  @Override
  public Document stored() {
    return Document.empty().put("code", code.text()).put("name", name).put("credits", credits);
  }

  @Override
  public String summary() {
    return "%s %s，各學期學分 %s".formatted(code, name, credits);
  }

  /**
   * 課程代碼清單: the school's own, with a row a course; or the nation's, which has a row for each
   * semester of a course. A national list says nothing of semesters that it has no row for, so what
   * the school has of those stays.
   */
  private static final class CourseBook implements Book {
    static final Column<String> NAME =
        new Column<String>("科目名稱", "Name of the course", true, CellShapes.text(60), "國語文")
            .alsoCalled("課程名稱", "科目", "課程");
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

    static final Column<Integer> SEMESTER =
        new Column<>("學期", "Semester, 1 or 2", true, CellShapes.wholeNumber(1, 2), "1");
    static final Column<Integer> GRADE =
        new Column<>("開課年級", "Grade it is offered in", true, CellShapes.wholeNumber(1, 3), "1");
    static final Column<Character> SEMESTER_CREDITS =
        new Column<>(
            "修課學分",
            "Credits of that semester",
            true,
            new CellShape<>(
                "請填一碼：0 到 9 為學分數，A 到 D 為對開 1 到 4 學分。",
                "One character: a digit, or A to D for 1 to 4 credits in turn.",
                text -> Optional.of(text).filter(CourseBook::isCredit).map(one -> one.charAt(0))),
            "4");

    /** What the code says too, in its parts. */
    private static final List<String> PARTS_OF_THE_CODE =
        List.of("課程類型", "班群", "群別", "科別", "課程類別", "開課方式", "科目屬性", "領域名稱", "領域", "科目名稱");

    private static boolean isCredit(String text) {
      return text.length() == 1 && PlannedCourse.areCredits(text.repeat(6));
    }

    @Override
    public RecordKind kind() {
      return KIND;
    }

    @Override
    public ListedBy listedBy() {
      return ListedBy.SCHOOL;
    }

    @Override
    public List<Column<?>> columns() {
      return List.of(CourseCodeCells.CODE, NAME, CREDITS);
    }

    @Override
    public List<Layout> layouts() {
      return List.of(
          Layout.of(columns()),
          Layout.of(List.of(SEMESTER, CourseCodeCells.CODE, GRADE, SEMESTER_CREDITS, NAME))
              .ignoring(besideTheCode()));
    }

    private static Set<String> besideTheCode() {
      return Stream.concat(
              Stream.of("學校代碼", "學年度", "適用入學年度", "學分轉換"),
              PARTS_OF_THE_CODE.stream().flatMap(part -> Stream.of(part, part + "代碼", part + "名稱")))
          .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Optional<Integer> part(Row row) {
      return row.has(SEMESTER_CREDITS)
          ? Optional.of((row.need(GRADE).get() - 1) * 2 + row.need(SEMESTER).get() - 1)
          : Optional.empty();
    }

    @Override
    public SchoolRecord join(SchoolRecord earlier, SchoolRecord later, int part) {
      return ((PlannedCourse) earlier).with(part, ((PlannedCourse) later).credits().charAt(part));
    }

    @Override
    public Optional<SchoolRecord> read(Row row, Directory directory) {
      return row.has(SEMESTER_CREDITS) ? readSemester(row, directory) : readCourse(row, directory);
    }

    private Optional<SchoolRecord> readSemester(Row row, Directory directory) {
      Supplier<CourseCode> code = row.need(CourseCodeCells.CODE);
      Supplier<String> name = row.need(NAME);
      Supplier<Character> credits = row.need(SEMESTER_CREDITS);
      row.need(GRADE);
      row.need(SEMESTER);
      if (row.sound()) {
        CourseCodeCells.checkParts(row, code.get(), directory);
      }
      if (!row.sound()) {
        return Optional.empty();
      }
      String known =
          directory.course(code.get()).map(PlannedCourse::credits).orElse(PlannedCourse.NO_CREDITS);
      return Optional.of(
          new PlannedCourse(code.get(), name.get(), known)
              .with(part(row).orElseThrow(), credits.get()));
    }

    private static Optional<SchoolRecord> readCourse(Row row, Directory directory) {
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

    @Override
    public SchoolRecord restore(Document stored) {
      return new PlannedCourse(
          new CourseCode(stored.text("code")), stored.text("name"), stored.text("credits"));
    }
  }
}
