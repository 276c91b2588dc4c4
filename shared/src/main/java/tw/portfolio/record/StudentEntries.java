package tw.portfolio.record;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import tw.portfolio.record.book.Books;
import tw.portfolio.record.book.EntryBook;
import tw.portfolio.school.SchoolYear;

/**
 * What offices have entered about one student.
 *
 * @param all kind by kind as people are shown them, each kind oldest first
 */
public record StudentEntries(List<StudentEntry> all) {
  /** Sorts the entries by kind and keeps their order within it. */
  public StudentEntries {
    List<EntryBook<?>> books = Books.ofStudents();
    all = all.stream().sorted(Comparator.comparing(entry -> books.indexOf(entry.book()))).toList();
  }

  /** These entries. */
  public static StudentEntries of(Collection<? extends StudentEntry> entries) {
    return new StudentEntries(List.copyOf(entries));
  }

  /** Those of one school year. */
  public StudentEntries of(SchoolYear year) {
    return of(all.stream().filter(entry -> entry.year().equals(year)).toList());
  }

  /** Those of one kind. */
  public <E extends StudentEntry> List<E> of(EntryBook<E> book) {
    return all.stream().filter(entry -> entry.book().equals(book)).map(book.type()::cast).toList();
  }

  /** Those of some kinds. */
  public StudentEntries only(Set<RecordKind> kinds) {
    return of(all.stream().filter(entry -> kinds.contains(entry.book().kind())).toList());
  }
}
