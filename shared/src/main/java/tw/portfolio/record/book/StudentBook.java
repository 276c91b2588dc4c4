package tw.portfolio.record.book;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import tw.portfolio.kernel.sheet.cell.CellShape;
import tw.portfolio.kernel.sheet.cell.CellShapes;
import tw.portfolio.kernel.sheet.cell.Column;
import tw.portfolio.kernel.sheet.cell.Layout;
import tw.portfolio.kernel.sheet.cell.Row;
import tw.portfolio.record.Directory;
import tw.portfolio.record.KnownStudent;
import tw.portfolio.record.RecordKind;
import tw.portfolio.record.SchoolClass;
import tw.portfolio.record.SchoolRecord;
import tw.portfolio.record.Seat;
import tw.portfolio.record.Student;
import tw.portfolio.record.StudentStatus;
import tw.portfolio.record.UniqueColumn;
import tw.portfolio.record.nationalid.NationalId;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.school.code.Gender;

/** 學籍資料. */
final class StudentBook implements Book {
  static final Column<String> NUMBER =
      new Column<>(
          "學號", "Student number", true, CellShapes.code("學號", "student number"), "1150001");
  static final Column<String> NAME = new Column<>("姓名", "Name", true, CellShapes.name(), "王小明");
  static final Column<NationalId> IDENTITY =
      new Column<>(
          "身分證號",
          "National id or resident certificate number",
          true,
          new CellShape<>(
                  "請填身分證號或居留證號（新式、舊式皆可），最後一碼檢查碼須相符。",
                  "A national id or resident certificate number whose check digit is right.",
                  NationalId::of,
                  NationalId::masked)
              .folded(),
          "A123456789");
  static final Column<LocalDate> BORN =
      new Column<>("出生日期", "Date of birth", true, CellShapes.date(), "099/09/15");
  static final Column<Gender> GENDER =
      new Column<>("性別", "Gender", true, CellShapes.oneOf("男、女（或代碼 1、2）", Gender::written), "男");
  static final Column<SchoolYear> ENTERED =
      new Column<>("入學學年度", "School year of entry", true, CellShapes.schoolYear(), "115");
  static final Column<String> CLASS =
      new Column<>(
          "班級",
          "Class; blank only for who is not at the school",
          false,
          CellShapes.groupName("班級名稱", "class's name"),
          "101");
  static final Column<Integer> SEAT =
      new Column<>(
          "座號",
          "Seat number; blank only for who is not at the school",
          false,
          CellShapes.wholeNumber(1, 99),
          "1");
  static final Column<StudentStatus> STATUS =
      new Column<>(
          "學籍狀態",
          "Whether the student is at the school",
          true,
          CellShapes.oneOf(StudentStatus.choices(), StudentStatus::written),
          "在學");

  private static final int YOUNGEST = 10;
  private static final int OLDEST = 90;

  @Override
  public RecordKind kind() {
    return RecordKind.STUDENTS;
  }

  @Override
  public List<Column<?>> columns() {
    return List.of(NUMBER, NAME, IDENTITY, BORN, GENDER, ENTERED, CLASS, SEAT, STATUS);
  }

  @Override
  public List<Layout> layouts() {
    return List.of(Layout.of(columns()).calling(StudentCells.OTHER_WORDS));
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

  private static Optional<Student> belonging(SchoolRecord record) {
    return record instanceof Student student && student.status().belongs()
        ? Optional.of(student)
        : Optional.empty();
  }

  private static Optional<String> place(Student student) {
    return student
        .seat()
        .filter(_ -> student.status() == StudentStatus.ENROLLED)
        .map(seat -> "%s 學年度 %s 班 %d 號".formatted(student.year(), seat.className(), seat.number()));
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
    if (!row.sound()) {
      return Optional.empty();
    }
    Optional<KnownStudent> known = directory.student(number.get());
    checkAge(row, born.get(), entered.get());
    checkSeat(row, status.get(), schoolClass.get(), seat.get());
    checkYear(row, directory, known);
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
            schoolClass
                .get()
                .map(of -> new Seat(of.grade(), of.name(), seat.get().orElseThrow()))));
  }

  /** Catches a year of the other calendar, and dates that lie in each other's columns. */
  private static void checkAge(Row row, LocalDate born, SchoolYear entered) {
    int age = entered.firstDay().getYear() - born.getYear();
    if (age < YOUNGEST || age > OLDEST) {
      row.refuse(
          BORN,
          "入學時會是 %d 歲。請檢查出生日期是西元還是民國，以及入學學年度。".formatted(age),
          "That makes an age of %d at entry. Check the calendar, and the school year of entry."
              .formatted(age));
    }
  }

  private static void checkSeat(
      Row row, StudentStatus status, Optional<SchoolClass> schoolClass, Optional<Integer> seat) {
    if (schoolClass.isEmpty() && (status == StudentStatus.ENROLLED || seat.isPresent())) {
      row.refuse(CLASS, "在學學生須有班級，有座號也須有班級。", "Whoever is at the school is in a class.");
    }
    if (schoolClass.isPresent() && seat.isEmpty()) {
      row.refuse(SEAT, "有班級就須有座號。", "Whoever is in a class has a seat number.");
    }
  }

  /** An old file must not take a student back into last year's class. */
  private static void checkYear(Row row, Directory directory, Optional<KnownStudent> known) {
    known
        .map(KnownStudent::year)
        .filter(year -> year.compareTo(directory.term().year()) > 0)
        .ifPresent(
            year ->
                row.refuse(
                    NUMBER,
                    "這位學生已有 %s 學年度的資料，不能用較早學年度的檔案更改。".formatted(year),
                    "The register is of school year %s already: an older file can't change that."
                        .formatted(year)));
  }
}
