package tw.portfolio.history;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tw.portfolio.kernel.store.StoredPage;
import tw.portfolio.kernel.store.UnknownCursorException;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;

/**
 * What has happened in a school. There is no way to write here: a line comes in the same write as
 * the change it tells of, and nothing alters or removes it afterwards.
 */
public interface ChangeLog {
  /** What has happened to one thing, oldest first. */
  List<Change> of(SchoolCode school, Subject subject);

  /**
   * What has happened on some days, newest first. A page may have fewer lines than asked for, even
   * none: where there is a cursor, there may be more.
   *
   * @throws UnknownCursorException if the cursor is not of these days
   */
  StoredPage<Change> page(ChangeQuery query);

  /**
   * What is looked for.
   *
   * @param school the school
   * @param from the first day, in Taipei
   * @param until the last day, in Taipei
   * @param filter which lines of these days
   * @param after the cursor of the page before
   * @param most how many lines
   */
  record ChangeQuery(
      SchoolCode school,
      LocalDate from,
      LocalDate until,
      ChangeFilter filter,
      Optional<String> after,
      int most) {}

  /**
   * Which lines.
   *
   * @param kinds about things of these kinds
   * @param by made by this person
   * @param about concerning this person
   */
  record ChangeFilter(Set<SubjectKind> kinds, Optional<PersonId> by, Optional<PersonId> about) {
    /** Copies the kinds. */
    public ChangeFilter {
      kinds = Set.copyOf(kinds);
    }

    /** Whether a line is looked for. */
    public boolean finds(Change change) {
      return kinds.contains(change.subject().kind())
          && by.map(person -> madeBy(change, person)).orElse(true)
          && about.map(person -> change.about().filter(person::equals).isPresent()).orElse(true);
    }

    private static boolean madeBy(Change change, PersonId wanted) {
      return switch (change.who()) {
        case Author.Platform() -> false;
        case Author.Someone(PersonId person, String _) -> person.equals(wanted);
      };
    }
  }
}
