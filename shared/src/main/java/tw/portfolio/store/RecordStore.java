package tw.portfolio.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import tw.portfolio.domain.history.Author;
import tw.portfolio.domain.record.Bearers;
import tw.portfolio.domain.record.Directory;
import tw.portfolio.domain.record.RecordChange;
import tw.portfolio.domain.record.RecordKey;
import tw.portfolio.domain.record.RecordKind;
import tw.portfolio.domain.record.SchoolRecord;
import tw.portfolio.domain.school.PersonId;
import tw.portfolio.domain.school.SchoolCode;
import tw.portfolio.domain.school.Term;

/** Where the school's own records are kept. */
public interface RecordStore {
  /** The records of these keys that there are. One round trip for every hundred keys. */
  Map<RecordKey, SchoolRecord> find(SchoolCode school, Collection<RecordKey> keys);

  /**
   * All records of a kind, for those kinds that have a list: students, staff, the year's classes,
   * courses, the semester's sections. Other kinds have none, and the answer is empty.
   */
  List<SchoolRecord> all(SchoolCode school, RecordKind kind, Term term);

  /**
   * Whose a national id is, of the students in the register. How ids are kept and compared is this
   * method's business alone.
   */
  Bearers bearers(SchoolCode school);

  /**
   * What rows of a file may refer to.
   *
   * @param newPeople gives an id for somebody new each time
   */
  Directory directory(SchoolCode school, Term term, Supplier<PersonId> newPeople);

  /**
   * Writes changes, each with its line in the school's history and everything that follows from it
   * (a student is also a person of the roster). A change whose {@code before} no longer holds is
   * not written, and nothing else in its share of the transaction is.
   *
   * @param why goes into the history, such as the import's id
   * @return the changes that were not written, because the record is another by now
   */
  List<RecordChange> write(
      SchoolCode school, List<RecordChange> changes, Author who, String why, Instant at);
}
