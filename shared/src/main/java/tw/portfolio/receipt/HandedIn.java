package tw.portfolio.receipt;

import java.util.List;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;

/** What the school has handed in, in the words of its books. */
@FunctionalInterface
public interface HandedIn {
  /** Opens the books of one kind and period. */
  Rows open(SchoolCode school, ReceiptPeriod period, ReceiptKind kind);

  /** Books that were opened; for several threads at a time. */
  @FunctionalInterface
  interface Rows {
    /** A student's rows, as the book has them. */
    List<SheetRow> of(PersonId student);
  }
}
