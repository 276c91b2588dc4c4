package tw.portfolio.record;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import tw.portfolio.kernel.sheet.cell.Row;
import tw.portfolio.record.book.StaffBook;
import tw.portfolio.school.PersonId;

/**
 * A member of staff (教職員). What the person may do is not in it: roles are given one by one.
 *
 * @param person who it is on the platform
 * @param number 教職員編號
 * @param name 姓名
 * @param email where mail reaches the person, if anywhere
 */
public record StaffMember(PersonId person, String number, String name, Optional<String> email)
    implements SchoolRecord {
  /** Somebody whom mail reaches, if a row of the staff's file could say so. */
  public static Optional<StaffMember> reachable(
      PersonId person, String number, String name, String email) {
    Row row =
        new Row(
            1,
            Map.of(
                StaffBook.NUMBER.title(), number,
                StaffBook.NAME.title(), name,
                StaffBook.EMAIL.title(), email));
    Supplier<String> itsNumber = row.need(StaffBook.NUMBER);
    Supplier<String> itsName = row.need(StaffBook.NAME);
    Supplier<String> itsEmail = row.need(StaffBook.EMAIL);
    return row.sound()
        ? Optional.of(
            new StaffMember(person, itsNumber.get(), itsName.get(), Optional.of(itsEmail.get())))
        : Optional.empty();
  }

  @Override
  public RecordKey key() {
    return keyOf(number);
  }

  /** The key of the member of staff with that number. */
  public static RecordKey keyOf(String number) {
    return new RecordKey(RecordKind.STAFF, number);
  }

  @Override
  public String subject() {
    return key().kind().code() + "#" + person;
  }

  @Override
  public Optional<PersonId> about() {
    return Optional.of(person);
  }

  @Override
  public String summary() {
    return "編號 %s，%s，%s".formatted(number, name, email.orElse("無電子郵件"));
  }
}
