package tw.portfolio.settings;

import tw.portfolio.history.Change;
import tw.portfolio.history.Retention;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.school.SchoolCode;

/** For how long schools keep their histories. */
public interface RetentionStore {
  /**
   * What a school has set. One round trip.
   *
   * @throws IllegalStateException if it was never founded
   */
  Retention of(SchoolCode school);

  /**
   * Sets the version after the one that is there, the first where there is none, with a line in the
   * school's history. One round trip.
   */
  WriteResult<RetentionRefusal> keep(SchoolCode school, Retention next, Change line);

  /** Why nothing was set. */
  sealed interface RetentionRefusal {
    /** Another version is there than the one before. */
    record RetentionDiffers() implements RetentionRefusal {}
  }
}
