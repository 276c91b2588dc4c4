package tw.portfolio.record;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tw.portfolio.kernel.document.Document;
import tw.portfolio.record.book.EntryBook;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolYear;

/**
 * What an office has entered about one student and the student can only read: grades, cadres,
 * attendance, service.
 */
public interface StudentEntry extends SchoolRecord {
  /** The file it comes from, which says all that there is to be said of its kind. */
  EntryBook<?> book();

  /** The student. */
  PersonId student();

  @Override
  default Optional<PersonId> about() {
    return Optional.of(student());
  }

  /** The school year it belongs to. */
  SchoolYear year();

  @Override
  default Document stored() {
    return book().stored(this);
  }

  /**
   * The key of an entry: the student first, so that a store can keep a student's entries together.
   *
   * @param parts what tells it from the student's others of its kind
   */
  static RecordKey keyOf(RecordKind kind, PersonId student, Object... parts) {
    // A name may have the mark that divides the parts; its full-width twin means the same.
    Stream<String> named = Arrays.stream(parts).map(part -> part.toString().replace('#', '＃'));
    return new RecordKey(
        kind, Stream.concat(Stream.of(student.text()), named).collect(Collectors.joining("#")));
  }
}
