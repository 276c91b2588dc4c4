package tw.portfolio.guidance;

import java.util.Optional;
import tw.portfolio.access.Person;
import tw.portfolio.school.ClassPlace;
import tw.portfolio.school.PersonId;

/**
 * A student who was consulted (諮詢學生), as the student was called then.
 *
 * @param student the student
 * @param name the name
 * @param place class and seat, if the student had any
 */
public record Consulted(PersonId student, String name, Optional<ClassPlace> place) {
  /** That student, now. */
  public static Consulted of(Person student) {
    return new Consulted(student.id(), student.name(), student.latestPlace());
  }
}
