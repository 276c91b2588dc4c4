package tw.portfolio.record.book;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import tw.portfolio.course.CourseCode;
import tw.portfolio.kernel.sheet.cell.CellShape;
import tw.portfolio.kernel.sheet.cell.CellShapes;
import tw.portfolio.kernel.sheet.cell.Column;
import tw.portfolio.kernel.sheet.cell.Row;
import tw.portfolio.record.Directory;
import tw.portfolio.record.RecordKind;
import tw.portfolio.record.SchoolRecord;
import tw.portfolio.record.Section;
import tw.portfolio.record.StaffMember;

/** 開課資料. */
final class SectionBook implements Book {
  static final Column<String> SECTION =
      new Column<>(
          "教學班",
          "Name of the section, such as the class it is for",
          true,
          CellShapes.groupName("教學班名稱", "section's name"),
          "101");
  static final Column<String> COURSE_NAME =
      new Column<>("科目名稱", "Name of the course", true, CellShapes.text(60), "國語文");
  static final Column<Integer> GRADE_LEVEL =
      new Column<>("開課年級", "Grade it is offered in", true, CellShapes.wholeNumber(1, 3), "1");
  static final Column<Integer> CREDITS =
      new Column<>("學分數", "Credits; 0 for none", true, CellShapes.wholeNumber(0, 30), "4");
  static final Column<String> TEACHER =
      new Column<>("任課教師編號", "Staff number of the teacher", true, teacherNumber(), "t0001");

  static CellShape<String> teacherNumber() {
    return CellShapes.code("教師的教職員編號", "staff number of the teacher");
  }

  @Override
  public RecordKind kind() {
    return RecordKind.SECTIONS;
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
}
