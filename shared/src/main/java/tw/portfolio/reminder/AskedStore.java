package tw.portfolio.reminder;

import java.util.Optional;
import tw.portfolio.history.Change;
import tw.portfolio.school.SchoolCode;

/** Keeps the reminders that were asked for, so that each is sent once and the history has it. */
public interface AskedStore {
  /** One of a school, by its id. One round trip. */
  Optional<Asked> find(SchoolCode school, String id);

  /**
   * Keeps one with a line in the school's history. One round trip.
   *
   * @return false if the very same was asked for already
   */
  boolean keep(Asked asked, Change line);
}
