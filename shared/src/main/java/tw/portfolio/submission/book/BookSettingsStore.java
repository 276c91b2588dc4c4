package tw.portfolio.submission.book;

import tw.portfolio.history.Change;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.school.SchoolCode;

/** What schools have set for their books. */
public interface BookSettingsStore {
  /** What a school has set; {@link BookSettings#NONE} if nothing. One round trip. */
  BookSettings of(SchoolCode school);

  /**
   * Sets the version after the one that is there, the first where there is none, with a line in the
   * school's history. One round trip.
   */
  WriteResult<BookSettingsRefusal> keep(SchoolCode school, BookSettings next, Change line);

  /** Why nothing was set. */
  sealed interface BookSettingsRefusal {
    /** Another version is there than the one before. */
    record BookSettingsDiffer() implements BookSettingsRefusal {}
  }
}
