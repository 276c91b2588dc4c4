package tw.portfolio.guidance;

import java.util.List;
import java.util.Optional;
import tw.portfolio.history.Change;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;

/** Where 修課評估 are kept. */
public interface AssessmentStore {
  /** A student's, the latest year first. One round trip. */
  List<Assessment> of(SchoolCode school, PersonId student);

  /** A student's of a year. One round trip. */
  Optional<Assessment> find(SchoolCode school, PersonId student, SchoolYear year);

  /** Every version that there was of it, oldest first. One round trip. */
  List<Change> history(SchoolCode school, PersonId student, SchoolYear year);

  /**
   * Writes the next version with its line in the history, if what is stored is still the version
   * before it and the student is one of the school. One round trip.
   */
  WriteResult<AssessmentRefusal> write(Assessment next, Change line);
}
