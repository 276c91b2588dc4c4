package tw.portfolio.record.item;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import tw.portfolio.access.item.PersonKeys;
import tw.portfolio.history.Author;
import tw.portfolio.history.Change;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.history.Retention;
import tw.portfolio.history.Subject;
import tw.portfolio.history.SubjectKind;
import tw.portfolio.history.item.ChangeItems;
import tw.portfolio.kernel.dynamo.HistoryLine;
import tw.portfolio.kernel.dynamo.Key;
import tw.portfolio.record.RecordChange;
import tw.portfolio.record.SchoolRecord;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;

/**
 * Who writes records, when and why.
 *
 * @param school whose records
 * @param who who writes
 * @param why goes into the history
 * @param at when
 * @param retention for how long the lines of it are kept
 */
public record RecordWrite(
    SchoolCode school, Author who, String why, Instant at, Retention retention) {
  /** The line of the history that goes with a change. */
  public HistoryLine line(RecordChange change) {
    SchoolRecord after = change.after();
    return line(
        RecordKeys.key(school, after.key()),
        new Change(
            new Subject(SubjectKind.RECORD, after.subject()),
            at,
            who,
            change.before().isEmpty() ? ChangeAction.ADD : ChangeAction.CHANGE,
            change.before().map(SchoolRecord::summary),
            Optional.of(after.summary()),
            why,
            after.about()));
  }

  /** The line of the history that goes with the removal of a record. */
  public HistoryLine removal(SchoolRecord gone) {
    return line(
        RecordKeys.key(school, gone.key()),
        new Change(
            new Subject(SubjectKind.RECORD, gone.subject()),
            at,
            who,
            ChangeAction.REMOVE,
            Optional.of(gone.summary()),
            Optional.empty(),
            why,
            gone.about()));
  }

  /** The line of the history for an office given or taken back along with a record. */
  public HistoryLine line(PersonId person, ChangeAction action, String office) {
    return line(
        PersonKeys.personItem(school, person),
        new Change(
            new Subject(SubjectKind.PERSON, person.text()),
            at,
            who,
            action,
            action == ChangeAction.REVOKE ? Optional.of(office) : Optional.empty(),
            action == ChangeAction.REVOKE ? Optional.empty() : Optional.of(office),
            why,
            Optional.of(person)));
  }

  /** Two changes of one thing at one moment are told apart by what they change. */
  private HistoryLine line(Key thing, Change change) {
    int step = Objects.hash(change.action(), change.from(), change.to());
    return ChangeItems.line(retention, school, thing, change, Integer.toHexString(step));
  }
}
