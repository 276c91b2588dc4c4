package tw.portfolio.record;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import tw.portfolio.history.Author;
import tw.portfolio.record.nationalid.NationalId;
import tw.portfolio.record.nationalid.NationalIdHolders;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.Term;

/** Where the school's own records are kept. */
public interface RecordStore {
  /**
   * The records of these keys that need not be written again: a section whose last change has not
   * reached all of its students is not among them. One round trip for every hundred keys.
   */
  Map<RecordKey, SchoolRecord> find(SchoolCode school, Collection<RecordKey> keys);

  /**
   * All records of a kind, for those kinds that have a list: students, staff, the year's classes,
   * courses, the semester's sections. Other kinds have none, and the answer is empty.
   */
  List<SchoolRecord> all(SchoolCode school, RecordKind kind, Term term);

  /** Those of {@link #all} that {@link #find} would find. */
  List<SchoolRecord> settled(SchoolCode school, RecordKind kind, Term term);

  /** A section as it was last written, whether or not its students have all of it. */
  Optional<KeptSection> section(SchoolCode school, RecordKey section);

  /**
   * A section and how far it has come.
   *
   * @param section what it says
   * @param settled false while its last change is not carried to all of its students: the one who
   *     carried it may have been interrupted, and whoever writes the section again finishes that
   */
  record KeptSection(Section section, boolean settled) {}

  /**
   * Whose a national id is, of the students in the register as it is when that is first asked. How
   * ids are kept and compared is this method's business alone.
   */
  NationalIdHolders bearers(SchoolCode school);

  /**
   * A keyed hash of a national id: the same for the same id of a school, and of no use to anybody
   * without the school's key. It may be kept where the id itself may not.
   */
  String mark(SchoolCode school, NationalId identity);

  /**
   * What rows of a file may refer to.
   *
   * @param newPeople gives an id for somebody new each time
   */
  Directory directory(SchoolCode school, Term term, Supplier<PersonId> newPeople);

  /**
   * Writes changes, each with its line in the school's history and everything that follows from it
   * (a student is also a person of the roster). A change whose {@code before} no longer holds is
   * not written; the others are. Of the students who belong to the school no two have one national
   * id: whoever comes second is not written. A section that is not settled may be written as a
   * change of what it says or as if it were new, and is settled then.
   *
   * @param why goes into the history, such as the import's id
   * @return the changes that were not written, because the record is another by now, or somebody
   *     else has the national id
   */
  List<RecordChange> write(
      SchoolCode school, List<RecordChange> changes, Author who, String why, Instant at);

  /**
   * Removes what an office has entered about a student, with its line in the school's history.
   *
   * @param seen what is believed to be there
   * @return false if it is another by now, or gone
   */
  boolean remove(SchoolCode school, StudentEntry seen, Author who, String why, Instant at);
}
