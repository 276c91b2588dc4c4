package tw.portfolio.account;

import java.time.Instant;
import java.util.Optional;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.record.StaffMember;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;

/** The first person of a school, before whom nobody could have written anybody. */
public interface FoundingStore {
  /** Who was written as the first, if anybody was. One round trip. */
  Optional<PersonId> founder(SchoolCode school);

  /**
   * Writes the first member of staff as 教務主任, and what is set of the school, with lines of the
   * history, or says why not: only while the school has no staff. Reads the list of staff and
   * writes once.
   */
  WriteResult<FoundingRefusal> found(
      SchoolCode school, StaffMember first, FirstSettings set, Instant at);
}
