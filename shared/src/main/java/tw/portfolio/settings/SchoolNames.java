package tw.portfolio.settings;

import java.util.Optional;
import tw.portfolio.history.Change;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.school.SchoolCode;

/** What schools are called. */
public interface SchoolNames {
  /** What a school has set, if it has. One round trip. */
  Optional<SchoolName> of(SchoolCode school);

  /**
   * Sets the version after the one that is there, the first where there is none, with a line in the
   * school's history. One round trip.
   */
  WriteResult<SchoolNameRefusal> keep(SchoolCode school, SchoolName next, Change line);

  /** A school as people know it. One round trip. */
  default NamedSchool named(SchoolCode school) {
    return new NamedSchool(school, of(school));
  }

  /** Why nothing was set. */
  sealed interface SchoolNameRefusal {
    /** Another version is there than the one before. */
    record SchoolNameDiffers() implements SchoolNameRefusal {}
  }
}
