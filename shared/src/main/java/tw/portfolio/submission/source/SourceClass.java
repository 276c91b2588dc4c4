package tw.portfolio.submission.source;

import java.util.List;
import java.util.Optional;
import tw.portfolio.access.Person;

/**
 * A class and who is in it.
 *
 * @param name 班級
 * @param grade 年級, if the school's list of classes has it
 * @param students by seat
 */
public record SourceClass(String name, Optional<Integer> grade, List<Person> students) {
  /** Copies the list. */
  public SourceClass {
    students = List.copyOf(students);
  }
}
