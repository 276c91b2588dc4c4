package tw.portfolio.store.dynamo;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import tw.portfolio.domain.history.Author;
import tw.portfolio.domain.history.Change;
import tw.portfolio.domain.history.Deed;
import tw.portfolio.domain.history.Subject;
import tw.portfolio.domain.history.SubjectKind;
import tw.portfolio.domain.record.RecordChange;
import tw.portfolio.domain.record.SchoolRecord;
import tw.portfolio.domain.school.PersonId;
import tw.portfolio.domain.school.SchoolCode;

/**
 * Who writes records, when and why.
 *
 * @param school whose records
 * @param who who writes
 * @param why goes into the history
 * @param at when
 */
record RecordWrite(SchoolCode school, Author who, String why, Instant at) {
  /** The line of the history that goes with a change. */
  Item line(RecordChange change) {
    SchoolRecord after = change.after();
    return line(
        new Change(
            new Subject(SubjectKind.RECORD, after.subject()),
            at,
            who,
            change.before().isEmpty() ? Deed.ADD : Deed.CHANGE,
            change.before().map(SchoolRecord::summary),
            Optional.of(after.summary()),
            why,
            after.about()));
  }

  /** The line of the history that goes with the removal of a record. */
  Item removal(SchoolRecord gone) {
    return line(
        new Change(
            new Subject(SubjectKind.RECORD, gone.subject()),
            at,
            who,
            Deed.REMOVE,
            Optional.of(gone.summary()),
            Optional.empty(),
            why,
            gone.about()));
  }

  /** The line of the history for an office given or taken back along with a record. */
  Item line(PersonId person, Deed deed, String office) {
    return line(
        new Change(
            new Subject(SubjectKind.PERSON, person.text()),
            at,
            who,
            deed,
            deed == Deed.REVOKE ? Optional.of(office) : Optional.empty(),
            deed == Deed.REVOKE ? Optional.empty() : Optional.of(office),
            why,
            Optional.of(person)));
  }

  /** Two changes of one thing at one moment are told apart by what they change. */
  private Item line(Change change) {
    int step = Objects.hash(change.deed(), change.from(), change.to());
    return ChangeItems.write(school, change, Integer.toHexString(step));
  }
}
