package tw.portfolio.record.book;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import tw.portfolio.kernel.sheet.cell.CellShapes;
import tw.portfolio.kernel.sheet.cell.Column;
import tw.portfolio.kernel.sheet.cell.Row;
import tw.portfolio.record.Directory;
import tw.portfolio.record.RecordKind;
import tw.portfolio.record.SchoolRecord;
import tw.portfolio.record.StaffMember;
import tw.portfolio.school.PersonId;

/** 教職員. */
public final class StaffBook implements Book {
  public static final Column<String> NUMBER =
      new Column<>(
          "教職員編號", "Staff number", true, CellShapes.code("教職員編號", "staff number"), "t0001");
  public static final Column<String> NAME =
      new Column<>("姓名", "Name", true, CellShapes.name(), "林美玲");
  public static final Column<String> EMAIL =
      new Column<>(
          "電子郵件", "Mail address for reminders", false, CellShapes.email(), "lin@school.edu.tw");

  @Override
  public RecordKind kind() {
    return RecordKind.STAFF;
  }

  @Override
  public List<Column<?>> columns() {
    return List.of(NUMBER, NAME, EMAIL);
  }

  @Override
  public Optional<SchoolRecord> read(Row row, Directory directory) {
    Supplier<String> number = row.need(NUMBER);
    Supplier<String> name = row.need(NAME);
    Supplier<Optional<String>> email = row.optional(EMAIL);
    if (!row.sound()) {
      return Optional.empty();
    }
    PersonId person =
        directory.staff(number.get()).map(StaffMember::person).orElseGet(directory::newPerson);
    return Optional.of(new StaffMember(person, number.get(), name.get(), email.get()));
  }
}
