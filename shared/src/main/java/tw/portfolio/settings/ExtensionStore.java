package tw.portfolio.settings;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tw.portfolio.access.Roster;
import tw.portfolio.history.Change;
import tw.portfolio.history.Subject;
import tw.portfolio.kernel.store.StoredPage;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;

/**
 * Where extensions are kept: each once for the school, and once in the year of each student whom it
 * reaches, where a write finds it ({@link Roster#extraTime}).
 */
public interface ExtensionStore {
  /**
   * Gives it to all its students at once, with a line in the school's history; where it is given to
   * a class, with a line about each of its students, too. One round trip.
   */
  void give(SchoolCode school, Extension extension, Change line);

  /** An extension. One round trip. */
  Optional<Extension> find(SchoolCode school, ExtensionId id);

  /** A page of a year's extensions, newest first. One round trip. */
  StoredPage<Extension> page(SchoolCode school, SchoolYear year, Optional<String> after, int most);

  /**
   * Takes it away from all its students at once, with the same lines as it was given; or says that
   * it is gone already. One round trip.
   */
  WriteResult<ExtensionRefusal> withdraw(SchoolCode school, Extension extension, Change line);

  /**
   * The lines that such a line comes with: itself, and of a class one about each of its students,
   * by which they find it in their own history.
   */
  static List<Change> lines(Extension extension, Change line) {
    return extension.className().isEmpty()
        ? List.of(line)
        : Stream.concat(
                Stream.of(line), extension.students().stream().map(student -> about(line, student)))
            .toList();
  }

  private static Change about(Change line, PersonId student) {
    return new Change(
        new Subject(line.subject().kind(), line.subject().id() + "-" + student),
        line.at(),
        line.who(),
        line.action(),
        line.from(),
        line.to(),
        line.why(),
        Optional.of(student));
  }
}
