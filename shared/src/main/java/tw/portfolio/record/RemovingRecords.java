package tw.portfolio.record;

import java.time.Instant;
import java.util.Optional;
import tw.portfolio.access.Permits;
import tw.portfolio.access.Person;
import tw.portfolio.history.Author;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.Problem;
import tw.portfolio.school.ProblemKind;
import tw.portfolio.school.Refusals;

/**
 * The office that keeps a kind of record (regulation.txt 四(一), 四(二)3, 附件1) takes away what it has
 * entered wrongly about a student: an import never removes anything, and what makes one entry
 * another one, such as a day or a title, can't be mended by it.
 */
public final class RemovingRecords {
  private final RecordStore store;
  private final StudentRecords records;
  private final Permits permits;

  /** Removes what these two have, for those whom this permits. */
  public RemovingRecords(RecordStore store, StudentRecords records, Permits permits) {
    this.store = store;
    this.records = records;
    this.permits = permits;
  }

  /**
   * Removes an entry; what it said stays in the history.
   *
   * @param reason why, for the history
   */
  public Answer<StudentEntry> remove(
      Actor actor, PersonId student, EntryId id, String reason, Instant now) {
    return permits
        .permitted(actor, id.kind().permission())
        .then(
            keeper ->
                find(keeper, student, id)
                    .map(entry -> remove(keeper, entry, reason, now))
                    .orElseGet(() -> Answer.refused(noSuchRecord())));
  }

  private Optional<StudentEntry> find(Person keeper, PersonId student, EntryId id) {
    return records.of(keeper.school(), student).all().stream()
        .filter(entry -> EntryId.of(entry).equals(id))
        .findFirst();
  }

  private Answer<StudentEntry> remove(
      Person keeper, StudentEntry entry, String reason, Instant now) {
    Author who = Author.of(keeper);
    return store.remove(keeper.school(), entry, who, reason, now)
        ? Answer.granted(entry)
        : Answer.refused(Refusals.changedMeanwhile());
  }

  private static Problem noSuchRecord() {
    return Problem.of(
        ProblemKind.NOT_FOUND,
        "找不到這筆紀錄，可能已經移除。請重新整理學生的紀錄。",
        "There is no such record; it may have been removed. Reload the student's records.");
  }
}
