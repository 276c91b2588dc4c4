package tw.portfolio.record.book;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import tw.portfolio.kernel.sheet.cell.CellShapes;
import tw.portfolio.kernel.sheet.cell.Column;
import tw.portfolio.kernel.sheet.cell.Row;
import tw.portfolio.record.Directory;
import tw.portfolio.record.RecordKind;
import tw.portfolio.record.SchoolClass;
import tw.portfolio.record.SchoolRecord;
import tw.portfolio.record.StaffMember;
import tw.portfolio.record.UniqueColumn;
import tw.portfolio.school.PersonId;

/** 班級與導師. */
final class ClassBook implements Book {
  static final Column<String> NAME =
      new Column<>("班級", "Class", true, CellShapes.groupName("班級名稱", "class's name"), "101");
  static final Column<Integer> GRADE =
      new Column<>("年級", "Grade, 1 to 3", true, CellShapes.wholeNumber(1, 3), "1");
  static final Column<String> DEPARTMENT =
      new Column<>(
          "科班學程別代碼",
          "Code of the department",
          false,
          CellShapes.code("科班學程別代碼", "code of the department"),
          "101");
  static final Column<String> TEACHER =
      new Column<>(
          "導師教職員編號",
          "Staff number of the homeroom teacher",
          false,
          CellShapes.code("導師的教職員編號", "staff number of the homeroom teacher"),
          "t0001");

  @Override
  public RecordKind kind() {
    return RecordKind.CLASSES;
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
}
