package tw.portfolio.submission.source;

import java.util.List;

/**
 * The rows of a class.
 *
 * @param of the class
 * @param students by seat
 */
public record ClassRows(SourceClass of, List<StudentRows> students) {
  /** Copies the list. */
  public ClassRows {
    students = List.copyOf(students);
  }
}
