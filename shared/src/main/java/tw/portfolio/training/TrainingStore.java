package tw.portfolio.training;

import java.util.List;
import java.util.Optional;
import tw.portfolio.history.Change;
import tw.portfolio.school.SchoolCode;

/** Where trainings are kept, and who was there. */
public interface TrainingStore {
  /** All of a school's, the newest first. One round trip a megabyte: some ten years. */
  List<Training> all(SchoolCode school);

  /** One of them. */
  Optional<Training> find(SchoolCode school, TrainingId id);

  /** Who was there. */
  Attendance attendance(SchoolCode school, Training training);

  /**
   * Writes a training with its line in the history.
   *
   * @param after its version is one more than what it was
   * @return false if somebody else has changed it, so that nothing has changed
   */
  boolean write(SchoolCode school, Training after, Change line);

  /**
   * Writes a training that was held with who was there, in place of what was said before.
   *
   * @param after its version is one more than what it was
   * @return false if somebody else has changed it, so that nothing has changed
   */
  boolean record(SchoolCode school, Training after, Attendance attendance, Change line);
}
