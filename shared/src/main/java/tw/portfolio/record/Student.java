package tw.portfolio.record;

import java.time.LocalDate;
import java.util.Optional;
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
    Optional<Seat> seat)
    implements SchoolRecord {
  /**
   * @throws IllegalArgumentException if the student is 在學 but in no class
   */
  public Student {
    if (status == StudentStatus.ENROLLED && seat.isEmpty()) {
      throw new IllegalArgumentException("A student at the school is in a class");
    }
  }

  @Override
  public RecordKey key() {
    return keyOf(number);
  }

  /** The key of the student with that number. */
  public static RecordKey keyOf(String number) {
    return new RecordKey(RecordKind.STUDENTS, number);
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
  public String summary() {
    String place =
        seat.map(
                seated ->
                    "%s %d 號".formatted(SchoolClass.called(seated.className()), seated.number()))
            .orElse("無班級");
    return "學號 %s，%s，%s，%s，生日 %s，%s 學年度入學，%s 學年度%s，%s"
        .formatted(
            number, name, identity, gender.chinese(), born, entered, year, status.chinese(), place);
  }
}
