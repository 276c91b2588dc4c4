package tw.portfolio.domain.record;

import java.util.Optional;
import tw.portfolio.domain.school.PersonId;

/**
 * What rows about a student need to know of the student.
 *
 * @param person who it is on the platform
 * @param number 學號
 * @param name 姓名
 * @param status 學籍狀態
 * @param seat class and seat number, if there is one
 */
public record KnownStudent(
    PersonId person, String number, String name, StudentStatus status, Optional<Seat> seat) {
  /** What is known of a student in the register. */
  public static KnownStudent of(Student student) {
    return new KnownStudent(
        student.person(), student.number(), student.name(), student.status(), student.seat());
  }
}
