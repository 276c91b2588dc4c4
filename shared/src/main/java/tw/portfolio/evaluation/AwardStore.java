package tw.portfolio.evaluation;

import java.util.List;
import java.util.Optional;
import tw.portfolio.history.Change;
import tw.portfolio.school.SchoolCode;

/** Where awards are kept. */
public interface AwardStore {
  /** All of a school's, the newest semester first. One round trip a megabyte: some ten years. */
  List<Award> of(SchoolCode school);

  /** One of them. */
  Optional<Award> find(SchoolCode school, AwardId id);

  /**
   * Writes an award with its line in the history.
   *
   * @param after its version is one more than what it was
   * @return false if somebody else has changed it, so that nothing has changed
   */
  boolean write(SchoolCode school, Award after, Change line);
}
