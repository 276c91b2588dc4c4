package tw.portfolio.record;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import tw.portfolio.access.Permission;
import tw.portfolio.kernel.document.Document;
import tw.portfolio.record.book.Book;
import tw.portfolio.record.nationalid.NationalId;
import tw.portfolio.school.ClassPlace;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.school.code.Gender;

/**
 * A student's entry in the register (學籍資料, regulation.txt 附件1).
 *
 * @param person who it is on the platform
 * @param number 學號
 * @param name 姓名
 * @param identity 身分證號 or 居留證號
 * @param born 出生日期
 * @param gender 性別
 * @param entered 入學學年度
 * @param year the school year that status and seat are of
 * @param status 學籍狀態
 * @param seat class and seat number; whoever is 在學 has one
 * @param email where mail reaches the student, as far as the school knows: optional
 */
public record Student(
    PersonId person,
    String number,
    String name,
    NationalId identity,
    LocalDate born,
    Gender gender,
    SchoolYear entered,
    SchoolYear year,
    StudentStatus status,
    Optional<Seat> seat,
    Optional<String> email)
    implements SchoolRecord {
  /** 學籍資料. */
  public static final RecordKind KIND =
      new RecordKind("students", "學籍資料", Permission.KEEP_STUDENTS);

  /** The file that the school keeps them in. */
  public static final Book BOOK = new StudentBook();

  /**
   * @throws IllegalArgumentException if the student is 在學 but in no class
   */
  public Student {
    if (status == StudentStatus.ENROLLED && seat.isEmpty()) {
      throw new IllegalArgumentException("A student at the school is in a class");
    }
  }

  /** A student of whom the school knows no mail address. */
  public Student(
      PersonId person,
      String number,
      String name,
      NationalId identity,
      LocalDate born,
      Gender gender,
      SchoolYear entered,
      SchoolYear year,
      StudentStatus status,
      Optional<Seat> seat) {
    this(
        person,
        number,
        name,
        identity,
        born,
        gender,
        entered,
        year,
        status,
        seat,
        Optional.empty());
  }

  @Override
  public RecordKey key() {
    return keyOf(number);
  }

  /** The key of the student with that number. */
  public static RecordKey keyOf(String number) {
    return new RecordKey(KIND, number);
  }

  Student with(Optional<String> address) {
    return new Student(
        person, number, name, identity, born, gender, entered, year, status, seat, address);
  }

  /** The seat as a place in a class. */
  public Optional<ClassPlace> place() {
    return seat.map(seated -> new ClassPlace(year, seated.className(), seated.number(), number));
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
    Document document =
        Document.empty()
            .put("person", person.text())
            .put("number", number)
            .put("name", name)
            .put("born", born.toString())
            .put("gender", gender.code())
            .put("entered", entered.number())
            .put("year", year.number())
            .put("status", status.code())
            .put("email", email);
    seat.ifPresent(
        place ->
            document
                .put("grade", place.grade())
                .put("className", place.className())
                .put("seat", place.number()));
    return document;
  }

  /** The student of whom that was stored. */
  public static Student of(Document stored, NationalId identity) {
    KnownStudent known = KnownStudent.of(stored);
    return new Student(
        known.person(),
        known.number(),
        known.name(),
        identity,
        known.born(),
        Gender.ofCode(stored.text("gender"))
            .orElseThrow(() -> new IllegalStateException("No such gender")),
        new SchoolYear(stored.integer("entered")),
        known.year(),
        known.status(),
        known.seat(),
        stored.optionalText("email"));
  }

  @Override
  public Document told(Function<NationalId, String> marks) {
    return stored().without("person").put("identity", marks.apply(identity));
  }

  @Override
  public String summary() {
    String place =
        seat.map(
                seated ->
                    "%s %d 號".formatted(ClassPlace.called(seated.className()), seated.number()))
            .orElse("無班級");
    return "學號 %s，%s，%s，%s，生日 %s，%s 學年度入學，%s 學年度%s，%s%s"
        .formatted(
            number,
            name,
            identity,
            gender.chinese(),
            born,
            entered,
            year,
            status.chinese(),
            place,
            email.map(address -> "，" + address).orElse(""));
  }
}
