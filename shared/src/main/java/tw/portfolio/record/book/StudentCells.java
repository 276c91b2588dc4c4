package tw.portfolio.record.book;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import tw.portfolio.kernel.sheet.cell.Column;
import tw.portfolio.kernel.sheet.cell.Layout;
import tw.portfolio.kernel.sheet.cell.Row;
import tw.portfolio.record.Directory;
import tw.portfolio.record.KnownStudent;
import tw.portfolio.record.Student.StudentBook;

/**
 * The cells that say whom a row is about: the student number, or, as in the national books, the
 * national id. What stands beside them must be of the same student.
 */
public final class StudentCells {
  /** What schools write beside it, for people to read. */
  private static final Set<String> FOR_PEOPLE = Set.of("班級", "班級名稱", "座號");

  private static final List<Column<?>> BESIDE =
      List.of(StudentBook.IDENTITY, StudentBook.BORN, StudentBook.NAME);

  private StudentCells() {}

  /** The layout of a file about students: these columns, or with national ids for numbers. */
  public static Layout layout(List<Column<?>> columns) {
    return Layout.of(columns)
        .beside(BESIDE)
        .instead(StudentBook.NUMBER, StudentBook.IDENTITY)
        .ignoring(FOR_PEOPLE);
  }

  /** Reads whom a row is about. To be asked first, before anything else can be wrong. */
  public static Supplier<KnownStudent> read(Row row, Directory directory) {
    boolean byNumber = row.filled(StudentBook.NUMBER) || !row.filled(StudentBook.IDENTITY);
    Supplier<KnownStudent> student =
        byNumber && (row.has(StudentBook.NUMBER) || !row.has(StudentBook.IDENTITY))
            ? row.need(StudentBook.NUMBER, References.student(directory))
            : row.need(StudentBook.IDENTITY, References.bearer(directory));
    Supplier<Optional<KnownStudent>> bearer =
        byNumber && row.filled(StudentBook.NUMBER)
            ? row.optional(StudentBook.IDENTITY, References.bearer(directory))
            : Optional::empty;
    Supplier<Optional<LocalDate>> born = row.optional(StudentBook.BORN);
    if (row.sound()) {
      checkSame(row, student.get(), bearer.get());
      checkBirth(row, student.get(), born.get());
      NameCells.compare(row, student.get().name());
    }
    return student;
  }

  private static void checkSame(Row row, KnownStudent student, Optional<KnownStudent> bearer) {
    if (bearer.filter(other -> !other.person().equals(student.person())).isPresent()) {
      row.refuse(
          StudentBook.IDENTITY,
          "這個身分證號不是這個學號的學生。請更正學號或身分證號。",
          "Not the id of the student with this number. Correct one of the two.");
    }
  }

  private static void checkBirth(Row row, KnownStudent student, Optional<LocalDate> born) {
    if (born.filter(day -> !day.equals(student.born())).isPresent()) {
      row.refuse(
          StudentBook.BORN,
          "與學籍資料裡這位學生的出生日期不同。請更正學號、身分證號或出生日期。",
          "Not the day of birth of this student. Correct that, or the number or id.");
    }
  }
}
