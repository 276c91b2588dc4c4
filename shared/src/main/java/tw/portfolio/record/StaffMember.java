package tw.portfolio.record;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import tw.portfolio.access.Permission;
import tw.portfolio.kernel.document.Document;
import tw.portfolio.kernel.sheet.cell.CellShapes;
import tw.portfolio.kernel.sheet.cell.Column;
import tw.portfolio.kernel.sheet.cell.Row;
import tw.portfolio.record.book.Book;
import tw.portfolio.record.book.MailCells;
import tw.portfolio.record.book.NameCells;
import tw.portfolio.record.nationalid.NationalId;
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
  /** 教職員. */
  public static final RecordKind KIND = new RecordKind("staff", "教職員", Permission.KEEP_STAFF);

  /** The file that the school keeps them in. */
  public static final Book BOOK = new StaffBook();

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
    return new RecordKey(KIND, number);
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
  public Document stored() {
    return Document.empty()
        .put("person", person.text())
        .put("number", number)
        .put("name", name)
        .put("email", email);
  }

  @Override
  public Document told(Function<NationalId, String> marks) {
    return stored().without("person");
  }

  @Override
  public String summary() {
    return "編號 %s，%s，%s".formatted(number, name, email.orElse("無電子郵件"));
  }

  /** 教職員. */
  private static final class StaffBook implements Book {
    static final Column<String> NUMBER =
        new Column<String>(
                "教職員編號", "Staff number", true, CellShapes.code("教職員編號", "staff number"), "t0001")
            .alsoCalled("教職員代碼", "教職員工編號", "教師編號", "教師代碼", "員工編號", "職員編號", "職工編號", "人員編號", "編號");
    static final Column<String> NAME =
        new Column<String>("姓名", "Name", true, CellShapes.name(), "林美玲")
            .alsoCalled("教職員姓名", "教師姓名", "中文姓名", "老師姓名");
    static final Column<String> EMAIL =
        new Column<String>(
                "電子郵件",
                "Mail address for reminders",
                false,
                CellShapes.email(),
                "lin@school.edu.tw")
            .when("提醒信寄到這裡；沒有可空白。")
            .alsoCalled("Email", "E-mail", "Mail", "信箱", "電子信箱", "電子郵件信箱", "電子郵件地址", "電郵", "電子郵箱");

    @Override
    public RecordKind kind() {
      return KIND;
    }

    @Override
    public ListedBy listedBy() {
      return ListedBy.SCHOOL;
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
      NameCells.checkWhole(row, NAME, name.get());
      email.get().ifPresent(address -> MailCells.checkDomain(row, EMAIL, address));
      directory
          .staff(number.get())
          .ifPresent(known -> NameCells.compareLookAlikes(row, NAME, name.get(), known.name()));
      PersonId person =
          directory.staff(number.get()).map(StaffMember::person).orElseGet(directory::newPerson);
      return Optional.of(new StaffMember(person, number.get(), name.get(), email.get()));
    }

    /** Numbers that differ by upper and lower case only. */
    @Override
    public List<UniqueColumn> hardlyTwice() {
      return List.of(
          new UniqueColumn(
              NUMBER,
              record ->
                  record instanceof StaffMember staff
                      ? Optional.of(staff.number().toLowerCase(Locale.ROOT))
                      : Optional.empty()));
    }

    @Override
    public SchoolRecord keeping(SchoolRecord read, SchoolRecord before, Set<Column<?>> absent) {
      return absent.contains(EMAIL)
              && read instanceof StaffMember now
              && before instanceof StaffMember then
          ? new StaffMember(now.person(), now.number(), now.name(), then.email())
          : read;
    }

    @Override
    public SchoolRecord restore(Document stored) {
      return new StaffMember(
          new PersonId(stored.text("person")),
          stored.text("number"),
          stored.text("name"),
          stored.optionalText("email"));
    }

    @Override
    public List<SchoolRecord> expected(
        List<SchoolRecord> missing, Supplier<Set<PersonId>> disabled) {
      if (missing.isEmpty()) {
        return missing;
      }
      Set<PersonId> gone = disabled.get();
      return missing.stream()
          .filter(record -> !gone.contains(((StaffMember) record).person()))
          .toList();
    }
  }
}
