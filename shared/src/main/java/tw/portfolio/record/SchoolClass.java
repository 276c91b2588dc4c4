package tw.portfolio.record;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import tw.portfolio.access.Permission;
import tw.portfolio.access.Person;
import tw.portfolio.kernel.document.Document;
import tw.portfolio.kernel.sheet.cell.CellShapes;
import tw.portfolio.kernel.sheet.cell.Column;
import tw.portfolio.kernel.sheet.cell.Row;
import tw.portfolio.record.book.Book;
import tw.portfolio.record.book.References;
import tw.portfolio.school.ClassPlace;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolYear;

/**
 * A class (班級) of a school year with its homeroom teacher (導師).
 *
 * @param year the school year
 * @param name its name, such as {@code 101}
 * @param grade 年級, 1 to 3 (grades 10 to 12)
 * @param department 科班學程別代碼, empty if the school names none
 * @param homeroomTeacher who leads it, if that is known yet
 * @param homeroomTeacherName that person's name, empty if there is none
 */
public record SchoolClass(
    SchoolYear year,
    String name,
    int grade,
    String department,
    Optional<PersonId> homeroomTeacher,
    String homeroomTeacherName)
    implements SchoolRecord {
  /** 班級與導師. */
  public static final RecordKind KIND = new RecordKind("classes", "班級與導師", Permission.KEEP_CLASSES);

  /** The file that the school keeps them in. */
  public static final Book BOOK = new ClassBook();

  @Override
  public RecordKey key() {
    return keyOf(year, name);
  }

  /** The key of the class of that name. */
  public static RecordKey keyOf(SchoolYear year, String name) {
    return new RecordKey(KIND, year + "#" + name);
  }

  /** The same class with another homeroom teacher, or with none. */
  public SchoolClass ledBy(Optional<Person> teacher) {
    return new SchoolClass(
        year,
        name,
        grade,
        department,
        teacher.map(Person::id),
        teacher.map(Person::name).orElse(""));
  }

  /** What its homeroom teacher has. */
  public ClassPlace led() {
    return ClassPlace.led(year, name);
  }

  @Override
  public Document stored() {
    return Document.empty()
        .put("year", year.number())
        .put("name", name)
        .put("grade", grade)
        .put("department", department)
        .put("homeroomTeacher", homeroomTeacher.map(PersonId::text))
        .put("homeroomTeacherName", homeroomTeacherName);
  }

  @Override
  public String summary() {
    return "%s，%d 年級，科班學程別 %s，導師 %s"
        .formatted(ClassPlace.called(name), grade, orNone(department), orNone(homeroomTeacherName));
  }

  private static String orNone(String text) {
    return text.isEmpty() ? "無" : text;
  }

  /** 班級與導師. */
  private static final class ClassBook implements Book {
    static final Column<String> NAME =
        new Column<String>("班級", "Class", true, CellShapes.className(), "101")
            .alsoCalled("班級名稱", "班別", "班名");
    static final Column<Integer> GRADE =
        new Column<Integer>("年級", "Grade, 1 to 3", true, CellShapes.wholeNumber(1, 3), "1")
            .choosing(List.of("1", "2", "3"))
            .alsoCalled("年級別");
    static final Column<String> DEPARTMENT =
        new Column<String>(
                "科班學程別代碼",
                "Code of the department",
                false,
                CellShapes.code("科班學程別代碼", "code of the department"),
                "101")
            .when("學校沒有分科班學程別時空白。")
            .alsoCalled("科班學程代碼", "科別代碼", "學程代碼");
    static final Column<String> TEACHER =
        new Column<String>(
                "導師教職員編號",
                "Staff number of the homeroom teacher",
                false,
                CellShapes.code("導師的教職員編號", "staff number of the homeroom teacher"),
                "t0001")
            .when("還沒有導師時空白。")
            .alsoCalled("導師編號", "導師代碼", "班導師編號", "班導師教職員編號", "導師教師編號", "班導編號");

    @Override
    public RecordKind kind() {
      return KIND;
    }

    @Override
    public ListedBy listedBy() {
      return ListedBy.YEAR;
    }

    @Override
    public List<Column<?>> columns() {
      return List.of(NAME, GRADE, DEPARTMENT, TEACHER);
    }

    /** A teacher leads one class a year: where somebody's own class is looked up, there is one. */
    @Override
    public List<UniqueColumn> onlyOnce() {
      return List.of(
          new UniqueColumn(
              TEACHER,
              record ->
                  record instanceof SchoolClass led
                      ? led.homeroomTeacher()
                          .map(person -> new Leader(person, led.homeroomTeacherName()))
                      : Optional.empty()));
    }

    /** Who leads a class; prints as the name that people know. */
    private record Leader(PersonId person, String name) {
      @Override
      public String toString() {
        return name;
      }
    }

    @Override
    public Optional<SchoolRecord> read(Row row, Directory directory) {
      Supplier<String> name = row.need(NAME);
      Supplier<Integer> grade = row.need(GRADE);
      Supplier<Optional<String>> department = row.optional(DEPARTMENT);
      Supplier<Optional<StaffMember>> teacher = row.optional(TEACHER, References.staff(directory));
      if (!row.sound()) {
        return Optional.empty();
      }
      return Optional.of(
          new SchoolClass(
              directory.term().year(),
              name.get(),
              grade.get(),
              department.get().orElse(""),
              teacher.get().map(StaffMember::person),
              teacher.get().map(StaffMember::name).orElse("")));
    }

    @Override
    public SchoolRecord keeping(SchoolRecord read, SchoolRecord before, Set<Column<?>> absent) {
      if (!(read instanceof SchoolClass now) || !(before instanceof SchoolClass then)) {
        return read;
      }
      SchoolClass led = absent.contains(TEACHER) ? then : now;
      return new SchoolClass(
          now.year(),
          now.name(),
          now.grade(),
          absent.contains(DEPARTMENT) ? then.department() : now.department(),
          led.homeroomTeacher(),
          led.homeroomTeacherName());
    }

    @Override
    public SchoolRecord restore(Document stored) {
      return new SchoolClass(
          new SchoolYear(stored.integer("year")),
          stored.text("name"),
          stored.integer("grade"),
          stored.text("department"),
          stored.optionalText("homeroomTeacher").map(PersonId::new),
          stored.text("homeroomTeacherName"));
    }
  }
}
