package tw.portfolio.record;

import java.time.LocalDate;
import java.util.Optional;
import tw.portfolio.kernel.document.Document;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolYear;

/**
 * What rows about a student need to know of the student.
 *
 * @param person who it is on the platform
 * @param number 學號
 * @param name 姓名
 * @param born 出生日期
 * @param year the school year that status and seat are of
 * @param status 學籍狀態
 * @param seat class and seat number, if there is one
 */
public record KnownStudent(
    PersonId person,
    String number,
    String name,
    LocalDate born,
    SchoolYear year,
    StudentStatus status,
    Optional<Seat> seat) {
  /** What is known of a student in the register. */
  public static KnownStudent of(Student student) {
    return new KnownStudent(
        student.person(),
        student.number(),
        student.name(),
        student.born(),
        student.year(),
        student.status(),
        student.seat());
  }

  /** What is known of the student of whom that was stored ({@link Student#stored}). */
  public static KnownStudent of(Document stored) {
    return new KnownStudent(
        new PersonId(stored.text("person")),
        stored.text("number"),
        stored.text("name"),
        LocalDate.parse(stored.text("born")),
        new SchoolYear(stored.integer("year")),
        StudentStatus.ofCode(stored.text("status"))
            .orElseThrow(() -> new IllegalStateException("No such status")),
        stored
            .optionalText("className")
            .map(name -> new Seat(stored.integer("grade"), name, stored.integer("seat"))));
  }
}
