package tw.portfolio.record.item;

import java.util.Optional;
import tw.portfolio.kernel.dynamo.Item;
import tw.portfolio.record.StudentEntry;
import tw.portfolio.record.book.Books;
import tw.portfolio.record.book.EntryBook;

/** What offices have entered about students, among the items of the student's own partition. */
public final class EntryItems {
  private EntryItems() {}

  /** Empty if the item is something else of the student's. */
  public static Optional<StudentEntry> read(Item item) {
    return item.optionalText(EntryBook.RECORD)
        .flatMap(Books::entriesOfCode)
        .map(book -> book.restore(item.document()));
  }
}
