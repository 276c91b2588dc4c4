package tw.portfolio.archive.year;

import java.util.List;
import java.util.Optional;

/**
 * The students of one bag.
 *
 * @param className the class; none of those who were in no class any more when the archive was made
 * @param students by seat and number
 */
public record ClassOfYear(Optional<String> className, List<StudentOfYear> students) {
  /** Copies the list. */
  public ClassOfYear {
    students = List.copyOf(students);
  }

  /** What people call it. */
  public String called() {
    return className.orElse("已不在班級名單的學生");
  }
}
