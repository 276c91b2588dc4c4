package tw.portfolio.receipt;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;

/** What the school has handed in, in the words of its books. */
public interface HandedIn {
  /**
   * Opens the books of one kind and period.
   *
   * @param book the book that is answered (名冊別), as a file says it: of one that only a batch of
   *     grade 12 is handed in in (domain.md 3.2), what went in the other is left out
   */
  Rows open(SchoolCode school, ReceiptPeriod period, ReceiptKind kind, String book);

  /**
   * Remembers that receipts of these handings in have come: from now on what is wrong is corrected
   * and handed in again, and none of them is taken back.
   */
  void receipted(SchoolCode school, Set<String> handingsIn, Instant at);

  /** Books that were opened; for several threads at a time. */
  interface Rows {
    /** A student's rows, as the book has them. */
    List<SheetRow> of(PersonId student);

    /** The books of the other batch: what a receipt has of them stands beside this one's. */
    Set<String> others();

    /** By which handings in (their ids) what was asked for so far has gone. */
    Set<String> handingsIn();
  }
}
