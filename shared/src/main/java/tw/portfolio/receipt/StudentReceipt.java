package tw.portfolio.receipt;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What came back of one kind of one student, as the newest import has it. Earlier versions are not
 * kept: the history says when one came and what of it was confirmed.
 *
 * @param key which
 * @param version how often one was imported, from 1
 * @param book the book that the newest import is of (名冊別), as the file says
 * @param job the import that brought it
 * @param imported when
 * @param asked of each book that stands in it, when the import that brought that was asked for
 * @param rows line by line, of every book that stands in it
 * @param confirmation what the student has confirmed, if anything
 * @param waiting the cases about it that are not at their end
 * @param revision counts every change of this record, so that none overwrites another unseen
 */
public record StudentReceipt(
    ReceiptKey key,
    int version,
    String book,
    String job,
    Instant imported,
    Map<String, Instant> asked,
    List<ReceiptRow> rows,
    Optional<Confirmation> confirmation,
    Set<CaseId> waiting,
    int revision) {
  /** Copies map, list and set. */
  public StudentReceipt {
    asked = Map.copyOf(asked);
    rows = List.copyOf(rows);
    waiting = Set.copyOf(waiting);
  }

  /**
   * That a student said 「資料正確無誤」.
   *
   * @param at when
   * @param rows the ids of the rows that were there
   */
  public record Confirmation(Instant at, Set<String> rows) {
    /** Copies the set. */
    public Confirmation {
      rows = Set.copyOf(rows);
    }
  }

  /** The first version of a receipt. */
  static StudentReceipt first(
      ReceiptKey key, String book, String job, Instant at, List<ReceiptRow> rows) {
    return new StudentReceipt(key, 1, book, job, at, Map.of(), rows, Optional.empty(), Set.of(), 1);
  }

  /** The next version. Rows that are as they were keep their confirmation. */
  StudentReceipt next(String anotherBook, String anotherJob, Instant at, List<ReceiptRow> anew) {
    return new StudentReceipt(
        key,
        version + 1,
        anotherBook,
        anotherJob,
        at,
        asked,
        anew,
        confirmation,
        waiting,
        revision + 1);
  }

  /** The same, found right. */
  StudentReceipt confirmed(Instant at) {
    return new StudentReceipt(
        key,
        version,
        book,
        job,
        imported,
        asked,
        rows,
        Optional.of(new Confirmation(at, ids())),
        Set.of(),
        revision + 1);
  }

  /** The same with a case that waits. What is called into question is not confirmed. */
  StudentReceipt reported(CaseId id) {
    Set<CaseId> more = new HashSet<>(waiting);
    more.add(id);
    return with(Optional.empty(), more);
  }

  /** The same without a case that is at its end. */
  StudentReceipt settled(CaseId id) {
    Set<CaseId> fewer = new HashSet<>(waiting);
    fewer.remove(id);
    return with(confirmation, fewer);
  }

  /** The same, counted on. */
  StudentReceipt touched() {
    return with(confirmation, waiting);
  }

  private StudentReceipt with(Optional<Confirmation> anew, Set<CaseId> cases) {
    return new StudentReceipt(
        key, version, book, job, imported, asked, rows, anew, cases, revision + 1);
  }

  /**
   * The same with when its newest import was asked for.
   *
   * @param others the books that this import has left as they were
   */
  StudentReceipt askedFor(Instant at, Set<String> others) {
    Map<String, Instant> anew = new HashMap<>(asked);
    anew.keySet().retainAll(others);
    anew.put(book, at);
    return new StudentReceipt(
        key, version, book, job, imported, anew, rows, confirmation, waiting, revision);
  }

  /**
   * Whether an import that was asked for later has brought what one would replace.
   *
   * @param others the books that this one would leave as they are
   */
  boolean isNewerThan(Instant at, Set<String> others) {
    return asked.entrySet().stream()
        .anyMatch(one -> !others.contains(one.getKey()) && one.getValue().isAfter(at));
  }

  /** Those of its rows that are of these books. */
  List<ReceiptRow> of(Set<String> books) {
    return rows.stream().filter(row -> books.contains(row.book())).toList();
  }

  /** Whether it has something of a book, or the newest file of that had nothing. */
  boolean isOf(String ofBook) {
    return book.equals(ofBook) || !of(Set.of(ofBook)).isEmpty();
  }

  /** How far the student is. */
  public ReceiptState state() {
    if (!waiting.isEmpty()) {
      return ReceiptState.REPORTED;
    }
    return confirmation.filter(one -> one.rows().equals(ids())).isPresent()
        ? ReceiptState.CONFIRMED
        : ReceiptState.OPEN;
  }

  /** Whether the student has confirmed this row, in this version or an earlier one. */
  public boolean isConfirmed(ReceiptRow row) {
    return confirmation.filter(one -> one.rows().contains(row.id())).isPresent();
  }

  /** A row. */
  public Optional<ReceiptRow> row(String id) {
    return rows.stream().filter(row -> row.id().equals(id)).findFirst();
  }

  private Set<String> ids() {
    return rows.stream().map(ReceiptRow::id).collect(Collectors.toUnmodifiableSet());
  }

  /** How many rows compare so. */
  public int count(RowMatch match) {
    return Math.toIntExact(rows.stream().filter(row -> row.match() == match).count());
  }
}
