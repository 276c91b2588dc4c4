package tw.portfolio.settings;

import java.util.Optional;
import tw.portfolio.history.Change;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.school.SchoolCode;

/** For how long schools keep what they have of those who have left. */
public interface LeaverRetentionStore {
  /** What a school has set, if it has. One round trip. */
  Optional<LeaverRetention> of(SchoolCode school);

  /**
   * Sets the version after the one that is there, the first where there is none, with a line in the
   * school's history; from then on the school is looked at every day. One round trip.
   */
  WriteResult<LeaverRetentionRefusal> keep(SchoolCode school, LeaverRetention next, Change line);

  /** Why nothing was set. */
  sealed interface LeaverRetentionRefusal {
    /** Another version is there than the one before. */
    record LeaverRetentionDiffers() implements LeaverRetentionRefusal {}
  }
}
