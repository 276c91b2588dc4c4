package tw.portfolio.record;

import java.util.Optional;
import java.util.Set;
import tw.portfolio.access.Permission;
import tw.portfolio.history.LineReaders;
import tw.portfolio.history.Subject;
import tw.portfolio.record.book.Books;
import tw.portfolio.record.book.EntryBook;

/** Who may read what the history says of records: whoever may read the records themselves. */
public final class RecordLineReaders implements LineReaders {
  @Override
  public Optional<Set<Permission>> of(Subject subject) {
    return Books.entriesOfCode(subject.id().split("#", 2)[0]).map(EntryBook::readers);
  }
}
