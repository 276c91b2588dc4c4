package tw.portfolio.archive;

import java.util.List;
import java.util.Optional;
import tw.portfolio.kernel.store.StoredPage;
import tw.portfolio.school.SchoolCode;

/** Records of what was deleted. */
public interface DeletionStore {
  /**
   * Begins: takes the entry out of the register and writes that everything else follows, both or
   * neither. From then on nobody comes back under that entry.
   *
   * @param seen the entry as it was read
   * @return false if the register says something else by now, or it has begun already
   */
  boolean begin(Deletion.Open open, Registered seen);

  /** What has begun and is not finished. */
  List<Deletion.Open> open(SchoolCode school);

  /** Writes that nothing is left, and forgets what it was carried on by. */
  void finish(Deletion finished);

  /**
   * A school's records, the latest first. They are kept for five years at least, and as long as a
   * line of the history.
   *
   * @param after the cursor of the page before
   */
  StoredPage<Deletion> page(SchoolCode school, Optional<String> after, int most);
}
