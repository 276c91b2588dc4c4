package tw.portfolio.record.book;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tw.portfolio.record.AttendanceRecord;
import tw.portfolio.record.CadreRecord;
import tw.portfolio.record.GradeRecord;
import tw.portfolio.record.PlannedCourse;
import tw.portfolio.record.RecordKind;
import tw.portfolio.record.SchoolClass;
import tw.portfolio.record.Section;
import tw.portfolio.record.SectionEnrolment;
import tw.portfolio.record.ServiceRecord;
import tw.portfolio.record.StaffMember;
import tw.portfolio.record.Student;

/** Every file that a school can keep its records in, and so every kind of record there is. */
public final class Books {
  /** One a kind, in the order in which a new school fills them in: each refers to those before. */
  public static final List<Book> ALL =
      List.of(
          StaffMember.BOOK,
          SchoolClass.BOOK,
          Student.BOOK,
          PlannedCourse.BOOK,
          Section.BOOK,
          SectionEnrolment.BOOK,
          GradeRecord.BOOK,
          CadreRecord.BOOK,
          AttendanceRecord.BOOK,
          ServiceRecord.BOOK);

  private Books() {}

  /** What offices enter about students, in the order in which people are shown it. */
  public static List<EntryBook<?>> ofStudents() {
    return ALL.stream()
        .filter(EntryBook.class::isInstance)
        .<EntryBook<?>>map(EntryBook.class::cast)
        .toList();
  }

  /**
   * The file of that kind.
   *
   * @throws IllegalArgumentException if it is not listed here
   */
  public static Book of(RecordKind kind) {
    return ofCode(kind.code())
        .orElseThrow(() -> new IllegalArgumentException("No book of " + kind));
  }

  /** The file of the kind with exactly this code. */
  public static Optional<Book> ofCode(String code) {
    return ALL.stream().filter(book -> book.kind().code().equals(code)).findFirst();
  }

  /** The file of the kind of entries about students with exactly this code. */
  public static Optional<EntryBook<?>> entriesOfCode(String code) {
    return ofStudents().stream().filter(book -> book.kind().code().equals(code)).findFirst();
  }

  /** The codes of all kinds, with this between them. */
  public static String codes(String between) {
    return ALL.stream().map(book -> book.kind().code()).collect(Collectors.joining(between));
  }
}
