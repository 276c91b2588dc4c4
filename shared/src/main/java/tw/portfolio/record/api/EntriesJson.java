package tw.portfolio.record.api;

import java.util.List;
import java.util.Set;
import tw.portfolio.kernel.json.Json;
import tw.portfolio.record.EntryId;
import tw.portfolio.record.RecordKind;
import tw.portfolio.record.StudentEntries;
import tw.portfolio.record.StudentEntry;
import tw.portfolio.record.book.Books;
import tw.portfolio.record.book.EntryBook;

/** What offices have entered about a student, in answers: each kind says what is shown of it. */
public final class EntriesJson {
  private EntriesJson() {}

  /** Every kind of entry. */
  public static Json of(StudentEntries entries) {
    return of(entries, Books.ofStudents());
  }

  /** Some kinds of entry; the others are left out. */
  public static Json of(StudentEntries entries, Set<RecordKind> kinds) {
    return of(
        entries, Books.ofStudents().stream().filter(book -> kinds.contains(book.kind())).toList());
  }

  private static Json of(StudentEntries entries, List<EntryBook<?>> books) {
    Json json = Json.object();
    books.forEach(
        book ->
            json.put(book.kind().code(), entries.of(book).stream().map(EntriesJson::of).toList()));
    return json;
  }

  private static Json of(StudentEntry entry) {
    return Json.object()
        .put("recordId", EntryId.of(entry).text())
        .putAll(entry.book().shown(entry).json());
  }
}
