package tw.portfolio.question;

import java.util.List;
import java.util.Optional;
import tw.portfolio.history.Change;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;

/** Where questions are kept. */
public interface QuestionStore {
  /** A question. One round trip. */
  Optional<Question> find(SchoolCode school, QuestionId id);

  /** What somebody has asked, newest first. One round trip. */
  List<Question> of(SchoolCode school, PersonId asker);

  /** Every question of a school, in no order. One round trip a megabyte. */
  List<Question> all(SchoolCode school);

  /**
   * Writes a question with its line in the history.
   *
   * @param after what it is to be; its version is one more than what it was
   * @return false if somebody else has changed it, so that nothing has changed
   */
  boolean write(Question after, Change line);
}
