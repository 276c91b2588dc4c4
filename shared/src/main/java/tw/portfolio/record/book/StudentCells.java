package tw.portfolio.record.book;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import tw.portfolio.kernel.sheet.cell.Column;
import tw.portfolio.kernel.sheet.cell.Layout;
import tw.portfolio.kernel.sheet.cell.Row;
import tw.portfolio.record.Directory;
import tw.portfolio.record.KnownStudent;
import tw.portfolio.record.Student;

/**
 * The cells that say whom a row is about: the student number, or, as in the national books, the
 * national id with the day of birth.
 */
public final class StudentCells {
  /** What schools write beside it, for people to read. */
  public static final Set<String> BESIDE = Set.of("姓名", "學生姓名", "班級", "班級名稱", "座號");

  /** Other words for them. */
  public static final Map<String, Column<?>> OTHER_WORDS =
      Map.of(
          "身分證字號", Student.StudentBook.IDENTITY,
          "身分證統一編號", Student.StudentBook.IDENTITY,
          "國民身分證統一編號", Student.StudentBook.IDENTITY,
          "生日", Student.StudentBook.BORN,
          "出生年月日", Student.StudentBook.BORN);

  private StudentCells() {}

  /** A national layout: whom, then the other columns. */
  public static Layout national(List<Column<?>> others) {
    List<Column<?>> columns =
        Stream.concat(
                Stream.of(Student.StudentBook.IDENTITY, Student.StudentBook.BORN), others.stream())
            .toList();
    return new Layout(columns, OTHER_WORDS, BESIDE);
  }

  /** Reads whom a row is about. To be asked first, before anything else can be wrong. */
  public static Supplier<KnownStudent> read(Row row, Directory directory) {
    if (!row.has(Student.StudentBook.IDENTITY)) {
      return row.need(Student.StudentBook.NUMBER, References.student(directory));
    }
    Supplier<KnownStudent> student =
        row.need(Student.StudentBook.IDENTITY, References.bearer(directory));
    Supplier<LocalDate> born = row.need(Student.StudentBook.BORN);
    if (row.sound() && !student.get().born().equals(born.get())) {
      row.refuse(
          Student.StudentBook.BORN,
          "與學籍資料裡這個身分證號的出生日期不同。請更正身分證號或出生日期。",
          "Not the day of birth of the student with this id. Correct one of the two.");
    }
    return student;
  }
}
