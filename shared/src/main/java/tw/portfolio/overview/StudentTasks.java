package tw.portfolio.overview;

import java.util.List;

/**
 * What a student has to do.
 *
 * @param state how far the student is
 * @param tasks what is to be done and can be done now, what ends first at the beginning
 */
public record StudentTasks(StudentState state, List<Task> tasks) {
  /** Copies the list. */
  public StudentTasks {
    tasks = List.copyOf(tasks);
  }
}
