package tw.portfolio.record.book;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import tw.portfolio.course.CourseCode;
import tw.portfolio.course.CourseCodePart;
import tw.portfolio.course.Taking;
import tw.portfolio.course.TakingKind;
import tw.portfolio.kernel.sheet.cell.CellShapes;
import tw.portfolio.kernel.sheet.cell.Column;
import tw.portfolio.kernel.sheet.cell.Layout;
import tw.portfolio.kernel.sheet.cell.Row;
import tw.portfolio.record.Crediting;
import tw.portfolio.record.Directory;
import tw.portfolio.record.GradeRecord;
import tw.portfolio.record.KnownStudent;
import tw.portfolio.record.Marks;
import tw.portfolio.record.RecordKind;
import tw.portfolio.record.SchoolRecord;
import tw.portfolio.school.Term;

/** 學業成績, with the columns of the national 成績名冊; its sheets are told apart by 修課別. */
final class GradeBook implements Book {
  static final Column<String> STUDENT = StudentBook.NUMBER;
  static final Column<String> NAME =
      new Column<>("科目名稱", "Name of the course", true, CellShapes.text(60), "國語文");
  static final Column<Integer> GRADE_LEVEL =
      new Column<>("開課年級", "Grade it is offered in", true, CellShapes.wholeNumber(1, 3), "1");
  static final Column<Integer> CREDITS =
      new Column<>("修課學分", "Credits", true, CellShapes.wholeNumber(0, 30), "4");
  static final Column<Term> CREDITED_TERM =
      new Column<>("對應學年度學期", "Only for 轉學轉科: semester it counts in", false, CellShapes.term(), "");
  static final Column<Integer> CREDITED_GRADE =
      new Column<>(
          "對應年級", "Only for 轉學轉科: grade it counts in", false, CellShapes.wholeNumber(1, 3), "");
  static final Column<String> STANDING =
      new Column<>(
          "身分別", "Only for 轉學轉科: as what the student came", false, CellShapes.text(20), "");

  private static final List<Column<?>> ONLY_CREDITED =
      List.of(CREDITED_TERM, CREDITED_GRADE, STANDING);
  private static final List<Column<?>> OF_SEMESTER =
      both(List.of(CourseCodeCells.CODE, NAME, GRADE_LEVEL, CREDITS), MarkCells.ALL);
  private static final List<Column<?>> OF_OTHER_TAKINGS =
      both(
          List.of(
              TakingCells.KIND,
              TakingCells.ORIGINAL_TERM,
              TakingCells.ORIGINAL_SCHOOL,
              TakingCells.METHOD),
          ONLY_CREDITED);

  @Override
  public RecordKind kind() {
    return RecordKind.GRADES;
  }

  @Override
  public List<Column<?>> columns() {
    return both(List.of(STUDENT), both(OF_SEMESTER, OF_OTHER_TAKINGS));
  }

  /** The national sheet of 學期成績 has no column for how else a course is taken. */
  @Override
  public List<Layout> layouts() {
    return List.of(
        Layout.of(columns()).ignoring(StudentCells.BESIDE),
        StudentCells.national(OF_SEMESTER),
        StudentCells.national(both(OF_SEMESTER, OF_OTHER_TAKINGS)));
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
    Optional<Marks> marks = MarkCells.read(row);
    Optional<TakingKind> kind = TakingCells.kind(row);
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
                marks.orElseThrow()))
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
                grade.flatMap(level -> standing.map(origin -> new Crediting(when, level, origin))));
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
}
