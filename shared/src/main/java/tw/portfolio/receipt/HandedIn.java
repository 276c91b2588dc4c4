package tw.portfolio.receipt;

import java.util.List;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;

/** What the school has handed in, in the words of its books. */
@FunctionalInterface
public interface HandedIn {
  /** A student's rows of one kind and period, as the book has them. */
  List<SheetRow> rows(SchoolCode school, PersonId student, ReceiptPeriod period, ReceiptKind kind);
}
