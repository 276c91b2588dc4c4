package tw.portfolio.record;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import tw.portfolio.access.Permission;
import tw.portfolio.course.CourseCode;
import tw.portfolio.course.Enrolment;
import tw.portfolio.course.SectionRef;
import tw.portfolio.course.Taking;
import tw.portfolio.kernel.document.Document;
import tw.portfolio.kernel.sheet.cell.CellShape;
import tw.portfolio.kernel.sheet.cell.CellShapes;
import tw.portfolio.kernel.sheet.cell.Column;
import tw.portfolio.kernel.sheet.cell.Row;
import tw.portfolio.record.book.Book;
import tw.portfolio.record.book.CourseCodeCells;
import tw.portfolio.record.book.References;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.Term;

/**
 * A course as it is taught to one group in a semester (開課之課程名稱、任課教師, regulation.txt 附件1).
 *
 * @param term when
 * @param code 課程代碼
 * @param name 教學班: what tells it from others of the course
 * @param courseName 科目名稱
 * @param gradeLevel 開課年級, 1 to 3
 * @param credits 學分數
 * @param teacher 任課教師
 * @param teacherName the teacher's name
 */
public record Section(
    Term term,
    CourseCode code,
    String name,
    String courseName,
    int gradeLevel,
    int credits,
    PersonId teacher,
    String teacherName)
    implements SchoolRecord {
  /** 開課資料. */
  public static final RecordKind KIND = new RecordKind("sections", "開課資料", Permission.KEEP_COURSES);

  /** The file that the school keeps them in. */
  public static final Book BOOK = new SectionBook();

  @Override
  public RecordKey key() {
    return keyOf(ref());
  }

  /** The key of the section of that name. */
  public static RecordKey keyOf(Term term, CourseCode code, String name) {
    return keyOf(new SectionRef(term, code, name));
  }

  /** What names it. */
  public SectionRef ref() {
    return new SectionRef(term, code, name);
  }

  /** The key of that section. */
  public static RecordKey keyOf(SectionRef section) {
    return new RecordKey(KIND, section.toString());
  }

  /** What a student in this section takes. */
  public Enrolment enrolment(SchoolCode school, PersonId student, Taking taking) {
    return new Enrolment(
        school,
        student,
        term,
        code,
        courseName,
        gradeLevel,
        credits,
        taking,
        teacher,
        teacherName,
        Optional.of(name));
  }

  @Override
  public Document stored() {
    return Document.empty()
        .put("term", term.toString())
        .put("code", code.text())
        .put("name", name)
        .put("courseName", courseName)
        .put("gradeLevel", gradeLevel)
        .put("credits", credits)
        .put("teacher", teacher.text())
        .put("teacherName", teacherName);
  }

  /** The section of which that was stored. */
  public static Section of(Document stored) {
    return new Section(
        Term.parse(stored.text("term")),
        new CourseCode(stored.text("code")),
        stored.text("name"),
        stored.text("courseName"),
        stored.integer("gradeLevel"),
        stored.integer("credits"),
        new PersonId(stored.text("teacher")),
        stored.text("teacherName"));
  }

  @Override
  public String summary() {
    return "%s %s，教學班 %s，%d 年級，%d 學分，教師 %s"
        .formatted(code, courseName, name, gradeLevel, credits, teacherName);
  }

  /** 開課資料. */
  static final class SectionBook implements Book {
    static final Column<String> SECTION =
        new Column<String>(
                "教學班",
                "Name of the section, such as the class it is for",
                true,
                CellShapes.groupName("教學班名稱", "section's name"),
                "101")
            .alsoCalled("教學班名稱", "開課班級", "班級", "班級名稱");
    static final Column<String> COURSE_NAME =
        new Column<String>("科目名稱", "Name of the course", true, CellShapes.text(60), "國語文")
            .alsoCalled("課程名稱", "科目", "課程");
    static final Column<Integer> GRADE_LEVEL =
        new Column<Integer>(
                "開課年級", "Grade it is offered in", true, CellShapes.wholeNumber(1, 3), "1")
            .choosing(List.of("1", "2", "3"))
            .alsoCalled("年級");
    static final Column<Integer> CREDITS =
        new Column<Integer>("學分數", "Credits; 0 for none", true, CellShapes.wholeNumber(0, 30), "4")
            .when("沒有學分填 0。")
            .alsoCalled("學分", "修課學分");
    static final Column<String> TEACHER =
        new Column<String>("任課教師編號", "Staff number of the teacher", true, teacherNumber(), "t0001")
            .alsoCalled("任課教師教職員編號", "任課老師編號", "教師編號", "教師代碼", "任課教師編號", "教職員編號");

    static CellShape<String> teacherNumber() {
      return CellShapes.code("教師的教職員編號", "staff number of the teacher");
    }

    @Override
    public RecordKind kind() {
      return KIND;
    }

    @Override
    public ListedBy listedBy() {
      return ListedBy.SEMESTER;
    }

    @Override
    public List<Column<?>> columns() {
      return List.of(CourseCodeCells.CODE, SECTION, COURSE_NAME, GRADE_LEVEL, CREDITS, TEACHER);
    }

    @Override
    public Optional<SchoolRecord> read(Row row, Directory directory) {
      Supplier<CourseCode> code = row.need(CourseCodeCells.CODE);
      Supplier<String> section = row.need(SECTION);
      Supplier<String> courseName = row.need(COURSE_NAME);
      Supplier<Integer> gradeLevel = row.need(GRADE_LEVEL);
      Supplier<Integer> credits = row.need(CREDITS);
      Supplier<StaffMember> teacher = row.need(TEACHER, References.staff(directory));
      if (row.sound()) {
        CourseCodeCells.checkListed(row, code.get(), directory);
      }
      if (!row.sound()) {
        return Optional.empty();
      }
      return Optional.of(
          new Section(
              directory.term(),
              code.get(),
              section.get(),
              courseName.get(),
              gradeLevel.get(),
              credits.get(),
              teacher.get().person(),
              teacher.get().name()));
    }

    @Override
    public SchoolRecord restore(Document stored) {
      return of(stored);
    }
  }
}
