package tw.portfolio.record;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import tw.portfolio.kernel.document.Document;
import tw.portfolio.kernel.sheet.cell.CellShape;
import tw.portfolio.kernel.sheet.cell.CellShapes;
import tw.portfolio.kernel.sheet.cell.Column;
import tw.portfolio.kernel.sheet.cell.Layout;
import tw.portfolio.kernel.sheet.cell.Row;
import tw.portfolio.record.book.Book;
import tw.portfolio.record.book.MailCells;
import tw.portfolio.record.book.NameCells;
import tw.portfolio.record.book.References;
import tw.portfolio.record.nationalid.NationalId;
import tw.portfolio.school.ClassPlace;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.school.code.Gender;

/** The file that the school keeps its students in (學籍資料). */
public final class StudentBook implements Book {
  public static final Column<String> NUMBER =
      new Column<String>(
              "學號", "Student number", true, CellShapes.code("學號", "student number"), "1150001")
          .alsoCalled("學生學號", "學籍號碼", "學籍編號");
  public static final Column<String> NAME =
      new Column<String>("姓名", "Name", true, CellShapes.name(), "王小明")
          .alsoCalled("學生姓名", "中文姓名", "學生中文姓名");
  public static final Column<NationalId> IDENTITY =
      new Column<NationalId>(
              "身分證號",
              "National id or resident certificate number",
              true,
              new CellShape<>(
                      "請填身分證號或居留證號（新式、舊式皆可），最後一碼檢查碼須相符。",
                      "A national id or resident certificate number whose check digit is right.",
                      NationalId::of,
                      NationalId::masked)
                  .folded(),
              "A123456789")
          .alsoCalled(
              "身分證字號",
              "身份證字號",
              "身份證號",
              "身分證統一編號",
              "身份證統一編號",
              "國民身分證統一編號",
              "身分證號碼",
              "身份證號碼",
              "身分證字號或居留證號",
              "身分證或居留證號",
              "統一證號");
  public static final Column<LocalDate> BORN =
      new Column<LocalDate>("出生日期", "Date of birth", true, CellShapes.date(), "099/09/15")
          .alsoCalled("生日", "出生年月日", "學生生日", "出生日");
  static final Column<Gender> GENDER =
      new Column<Gender>(
              "性別", "Gender", true, CellShapes.oneOf("男、女（或代碼 1、2）", Gender::written), "男")
          .choosing(List.of("男", "女"))
          .alsoCalled("學生性別", "性別代碼");
  static final Column<SchoolYear> ENTERED =
      new Column<SchoolYear>("入學學年度", "School year of entry", true, CellShapes.schoolYear(), "115")
          .alsoCalled("入學年", "入學年度", "入學學年", "入學年級學年度");
  static final Column<String> CLASS =
      new Column<String>(
              "班級",
              "Class; blank only for who is not at the school",
              false,
              CellShapes.className(),
              "101")
          .when("在學學生必填；不在學的可空白。")
          .alsoCalled("班級名稱", "班別", "班名", "就讀班級");
  static final Column<Integer> SEAT =
      new Column<Integer>(
              "座號",
              "Seat number; blank only for who is not at the school",
              false,
              CellShapes.wholeNumber(1, 99),
              "1")
          .when("在學學生必填；不在學的可空白。")
          .alsoCalled("班級座號", "學生座號");
  static final Column<StudentStatus> STATUS =
      new Column<StudentStatus>(
              "學籍狀態",
              "Whether the student is at the school",
              true,
              CellShapes.oneOf(StudentStatus.choices(), StudentStatus::written),
              "在學")
          .choosing(Arrays.stream(StudentStatus.values()).map(StudentStatus::chinese).toList())
          .alsoCalled("在學狀態", "就學狀態", "狀態", "學生狀態", "學籍");
  public static final Column<String> EMAIL =
      new Column<String>(
              "電子郵件", "Mail address for reminders", false, CellShapes.email(), "wang@gmail.com")
          .when("提醒信寄到這裡；沒有可空白，學生也能自己登入填寫。檔案沒有這一欄時，原有的保留。")
          .alsoCalled(
              "學生電子郵件", "Email", "E-mail", "Mail", "學生信箱", "信箱", "電子信箱", "電子郵件信箱", "電子郵件地址", "電郵");

  @Override
  public RecordKind kind() {
    return Student.KIND;
  }

  @Override
  public ListedBy listedBy() {
    return ListedBy.SCHOOL;
  }

  @Override
  public List<Column<?>> columns() {
    return List.of(NUMBER, NAME, IDENTITY, BORN, GENDER, ENTERED, CLASS, SEAT, STATUS, EMAIL);
  }

  @Override
  public List<Layout> layouts() {
    return List.of(Layout.of(columns()).demanding(Set.of(CLASS, SEAT)));
  }

  @Override
  public List<UniqueColumn> onlyOnce() {
    return List.of(
        new UniqueColumn(
            IDENTITY,
            record -> Optional.of(record).flatMap(StudentBook::belonging).map(Student::identity)),
        new UniqueColumn(
            SEAT,
            record ->
                Optional.of(record).flatMap(StudentBook::belonging).flatMap(StudentBook::place)));
  }

  /** Numbers that differ by upper and lower case only. */
  @Override
  public List<UniqueColumn> hardlyTwice() {
    return List.of(
        new UniqueColumn(
            NUMBER,
            record ->
                record instanceof Student student
                    ? Optional.of(student.number().toLowerCase(Locale.ROOT))
                    : Optional.empty()));
  }

  private static Optional<Student> belonging(SchoolRecord record) {
    return record instanceof Student student && student.status().belongs()
        ? Optional.of(student)
        : Optional.empty();
  }

  private static Optional<Place> place(Student student) {
    return student
        .seat()
        .filter(_ -> student.status() == StudentStatus.ENROLLED)
        .map(seat -> new Place(student.year(), seat.className(), seat.number()));
  }

  /** A seat of a class of a year. */
  private record Place(SchoolYear year, String className, int seat) implements UniqueColumn.OfCell {
    @Override
    public String cell() {
      return Integer.toString(seat);
    }

    @Override
    public String toString() {
      return "%s 學年度 %s %d 號".formatted(year, ClassPlace.called(className), seat);
    }
  }

  @Override
  public Optional<SchoolRecord> read(Row row, Directory directory) {
    Supplier<String> number = row.need(NUMBER);
    Supplier<String> name = row.need(NAME);
    Supplier<NationalId> identity = row.need(IDENTITY);
    Supplier<LocalDate> born = row.need(BORN);
    Supplier<Gender> gender = row.need(GENDER);
    Supplier<SchoolYear> entered = row.need(ENTERED);
    Supplier<Optional<SchoolClass>> schoolClass =
        row.optional(CLASS, References.schoolClass(directory));
    Supplier<Optional<Integer>> seat = row.optional(SEAT);
    Supplier<StudentStatus> status = row.need(STATUS);
    Supplier<Optional<String>> email = row.optional(EMAIL);
    if (!row.sound()) {
      return Optional.empty();
    }
    Optional<KnownStudent> known = directory.student(number.get());
    StudentChecks.age(row, born.get(), entered.get());
    StudentChecks.seat(row, status.get(), schoolClass.get(), seat.get());
    StudentChecks.year(row, directory, known);
    NameCells.checkWhole(row, NAME, name.get());
    email.get().ifPresent(address -> MailCells.checkDomain(row, EMAIL, address));
    known.ifPresent(one -> NameCells.compareLookAlikes(row, NAME, name.get(), one.name()));
    if (!row.sound()) {
      return Optional.empty();
    }
    PersonId person = known.map(KnownStudent::person).orElseGet(directory::newPerson);
    return Optional.of(
        new Student(
            person,
            number.get(),
            name.get(),
            identity.get(),
            born.get(),
            gender.get(),
            entered.get(),
            directory.term().year(),
            status.get(),
            schoolClass.get().map(of -> new Seat(of.grade(), of.name(), seat.get().orElseThrow())),
            email.get()));
  }

  @Override
  public SchoolRecord keeping(SchoolRecord read, SchoolRecord before, Set<Column<?>> absent) {
    return absent.contains(EMAIL) && read instanceof Student now && before instanceof Student then
        ? now.with(then.email())
        : read;
  }

  @Override
  public SchoolRecord restore(Document stored) {
    throw new IllegalStateException("A student is restored with a national id");
  }

  @Override
  public List<SchoolRecord> expected(List<SchoolRecord> missing, Supplier<Set<PersonId>> disabled) {
    return missing.stream()
        .filter(record -> ((Student) record).status() == StudentStatus.ENROLLED)
        .toList();
  }
}
