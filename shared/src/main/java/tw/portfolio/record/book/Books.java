package tw.portfolio.record.book;

import java.util.List;
import java.util.Optional;
import tw.portfolio.record.RecordKind;

/** Every file that a school can keep its records in. */
public final class Books {
  /** One a kind, in the order in which a new school fills them in: each refers to those before. */
  public static final List<Book> ALL =
      List.of(
          new StaffBook(),
          new ClassBook(),
          new StudentBook(),
          new CourseBook(),
          new SectionBook(),
          new EnrolmentBook(),
          new GradeBook(),
          new CadreBook(),
          new AttendanceBook(),
          new ServiceBook());

  private Books() {}

  /** The file of that kind. */
  public static Optional<Book> of(RecordKind kind) {
    return ALL.stream().filter(book -> book.kind() == kind).findFirst();
  }
}
