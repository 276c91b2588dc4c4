package tw.portfolio.record.book;

import java.util.List;
import java.util.Set;
import tw.portfolio.access.Permission;
import tw.portfolio.kernel.document.Document;
import tw.portfolio.record.ListedBy;
import tw.portfolio.record.RecordKind;
import tw.portfolio.record.StudentEntry;
import tw.portfolio.record.field.Field;
import tw.portfolio.school.PersonId;

/**
 * The file of what an office enters about students. Besides its columns it says who reads such
 * entries and which fields they have; how they are stored, shown, found and removed follows from
 * that.
 *
 * @param <E> the entries
 */
public abstract class EntryBook<E extends StudentEntry> implements Book {
  /** The name of an entry's kind in what is stored, by which it is told from other items. */
  public static final String RECORD = "record";

  private static final String STUDENT = "student";

  private final RecordKind kind;
  private final Class<E> type;
  private final Permission overseer;

  /**
   * A file of entries.
   *
   * @param overseer what permits to read them of every student, besides entering them
   */
  protected EntryBook(RecordKind kind, Class<E> type, Permission overseer) {
    this.kind = kind;
    this.type = type;
    this.overseer = overseer;
  }

  @Override
  public final RecordKind kind() {
    return kind;
  }

  @Override
  public final ListedBy listedBy() {
    return ListedBy.STUDENT;
  }

  /** Its entries in Java. */
  public final Class<E> type() {
    return type;
  }

  /** Who reads them of every student: whoever enters them, and whoever oversees it. */
  public final Set<Permission> readers() {
    return Set.of(kind.permission(), overseer);
  }

  /**
   * Whether they stand beside the achievements, told by the school so that no student has to enter
   * them (附件1 多元表現).
   */
  public boolean besideAchievements() {
    return false;
  }

  /** What an entry says besides whose it is, in the order in which answers show it. */
  protected abstract List<Field<E, ?>> fields();

  /** A student's entry that says what was stored of it. */
  protected abstract E entry(PersonId student, Document stored);

  /** What is stored of an entry. */
  public final Document stored(StudentEntry entry) {
    Document document =
        Document.empty().put(RECORD, kind.code()).put(STUDENT, entry.student().text());
    fields().forEach(field -> field.store(type.cast(entry), document));
    return document;
  }

  @Override
  public final E restore(Document stored) {
    return entry(new PersonId(stored.text(STUDENT)), stored);
  }

  /** What answers show of an entry. */
  public final Document shown(StudentEntry entry) {
    Document document = Document.empty();
    fields().forEach(field -> field.show(type.cast(entry), document));
    return document;
  }
}
