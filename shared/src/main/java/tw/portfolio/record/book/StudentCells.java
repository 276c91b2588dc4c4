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
import tw.portfolio.record.StudentBook;

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
    boolean byIdentity =
        row.has(StudentBook.IDENTITY)
            && !row.filled(StudentBook.NUMBER)
            && (row.filled(StudentBook.IDENTITY) || !row.has(StudentBook.NUMBER));
    return byIdentity ? byIdentity(row, directory) : byNumber(row, directory);
  }

  private static Supplier<KnownStudent> byIdentity(Row row, Directory directory) {
    Supplier<KnownStudent> student = row.need(StudentBook.IDENTITY, References.bearer(directory));
    Supplier<Optional<LocalDate>> born = row.optional(StudentBook.BORN);
    if (row.sound()) {
      if (differs(born.get(), student.get())) {
        row.refuse(
            StudentBook.BORN,
            "與學籍資料裡這個身分證號的出生日期不同。請更正身分證號或出生日期。",
            "Not the day of birth of the student with this id. Correct one of the two.");
      }
      NameCells.compare(row, student.get().name());
    }
    return student;
  }

  /** Ids and births beside the number are for people, and may be masked there. */
  private static Supplier<KnownStudent> byNumber(Row row, Directory directory) {
    Supplier<KnownStudent> student = row.need(StudentBook.NUMBER, References.student(directory));
    if (row.sound()) {
      checkSame(row, student.get(), row.glance(StudentBook.IDENTITY).flatMap(directory::student));
      if (differs(row.glance(StudentBook.BORN), student.get())) {
        row.warn(
            StudentBook.BORN,
            "與學籍資料裡這個學號的出生日期不同。請確認學號沒有填錯。",
            "Not the day of birth of the student with this number. Check the number.");
      }
      NameCells.compare(row, student.get().name());
    }
    return student;
  }

  private static boolean differs(Optional<LocalDate> born, KnownStudent student) {
    return born.filter(day -> !day.equals(student.born())).isPresent();
  }

  private static void checkSame(Row row, KnownStudent student, Optional<KnownStudent> bearer) {
    if (bearer.filter(other -> !other.person().equals(student.person())).isPresent()) {
      row.refuse(
          StudentBook.IDENTITY,
          "這個身分證號不是這個學號的學生。請更正學號或身分證號。",
          "Not the id of the student with this number. Correct one of the two.");
    }
  }
}
