package tw.portfolio.settings;

import tw.portfolio.history.Change;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.school.SchoolCode;

/** Where it is kept what schools are called. */
public interface SchoolNameStore extends SchoolNames {
  /**
   * Sets the version after the one that is there, the first where there is none, with a line in the
   * school's history. One round trip.
   */
  WriteResult<SchoolNameRefusal> keep(SchoolCode school, SchoolName next, Change line);

  /** Why nothing was set. */
  sealed interface SchoolNameRefusal {
    /** Another version is there than the one before. */
    record SchoolNameDiffers() implements SchoolNameRefusal {}
  }
}
