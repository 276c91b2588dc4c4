package tw.portfolio.statement;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tw.portfolio.history.Change;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.settings.SettingsGuard;
import tw.portfolio.statement.Statement.Comment;
import tw.portfolio.statement.Statement.Edition;

/** Where statements are kept, with every text that was ever saved and every comment. */
public interface StatementStore {
  /** A student's statement. One round trip. */
  Optional<Statement> find(StatementKey key);

  /** A text that was saved. One round trip. */
  Optional<Edition> edition(StatementKey key, int number);

  /**
   * The texts that were saved, newest first, without the texts themselves.
   *
   * @param after the number behind which the page begins; none for the first page
   * @param most how many at most
   */
  EditionPage editions(StatementKey key, Optional<Integer> after, int most);

  /** The comments, oldest first. */
  List<Comment> comments(StatementKey key);

  /** How far the statements of a school year are, by student; who has none is not in it. */
  Map<PersonId, Mark> marks(SchoolCode school, SchoolYear year);

  /** Changes a statement with its line in the history, or says why not. One round trip. */
  WriteResult<StatementRefusal> write(StatementWrite write);

  /** Adds a comment if the statement is as the one who comments saw it. One round trip. */
  WriteResult<StatementRefusal> comment(Statement seen, Comment comment, Change line);

  /**
   * Whose statement.
   *
   * @param school the school
   * @param student the student
   * @param year the school year
   */
  record StatementKey(SchoolCode school, PersonId student, SchoolYear year) {
    /** Where that statement is kept. */
    public static StatementKey of(Statement statement) {
      return new StatementKey(statement.school(), statement.student(), statement.year());
    }
  }

  /**
   * A change of a statement.
   *
   * @param before what was read, none if it is new
   * @param after what it is to be
   * @param line the line of the history
   * @param settings what must be true of the school's settings where the student makes the change;
   *     the student's account must be in use then, too
   */
  record StatementWrite(
      Optional<Statement> before, Statement after, Change line, Optional<SettingsGuard> settings) {
    /** Whether a text is saved. */
    public boolean saves() {
      return before.map(earlier -> earlier.edition() < after.edition()).orElse(true);
    }
  }

  /**
   * How far a statement is.
   *
   * @param state its state
   * @param updated when it last changed
   */
  record Mark(StatementState state, Instant updated) {}

  /**
   * A text that was saved, in a list.
   *
   * @param number counts from 1
   * @param at when it was saved
   * @param length how many code points
   */
  record Saved(int number, Instant at, int length) {}

  /**
   * A page of the texts that were saved.
   *
   * @param editions newest first
   * @param next the number behind which the next page begins; none if there is no more
   */
  record EditionPage(List<Saved> editions, Optional<Integer> next) {
    /** Copies the list. */
    public EditionPage {
      editions = List.copyOf(editions);
    }
  }
}
