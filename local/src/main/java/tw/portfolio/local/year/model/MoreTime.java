package tw.portfolio.local.year.model;

import java.time.LocalDate;
import java.util.Set;

/**
 * More time for some students (個別延長).
 *
 * @param year the school year
 * @param window the code of the window that counts as open
 * @param students for whom
 * @param until its last day
 */
public record MoreTime(int year, String window, Set<String> students, LocalDate until) {
  /** Copies the students. */
  public MoreTime {
    students = Set.copyOf(students);
  }
}
