package tw.portfolio.receipt;

import java.util.List;

/**
 * A file of a receipt.
 *
 * @param kind of what
 * @param period for when
 * @param book the book that it answers (名冊別)
 * @param students what came back, student by student
 * @param unread how many things in it are of no known form, and were left out
 */
record ReceivedBook(
    ReceiptKind kind,
    ReceiptPeriod period,
    String book,
    List<ReceivedStudent> students,
    int unread) {
  /** Copies the list. */
  ReceivedBook {
    students = List.copyOf(students);
  }

  /**
   * A student in it.
   *
   * @param identity the national id, as it stands there
   * @param rows what came back
   */
  record ReceivedStudent(String identity, List<SheetRow> rows) {
    /** Copies the list. */
    ReceivedStudent {
      rows = List.copyOf(rows);
    }
  }
}
