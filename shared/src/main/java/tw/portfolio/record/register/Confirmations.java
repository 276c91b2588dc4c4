package tw.portfolio.record.register;

import java.util.List;
import java.util.Optional;
import tw.portfolio.history.Change;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.Term;

/** Where it is kept that registers were confirmed: of a class and semester the last time. */
public interface Confirmations {
  /** Those of all classes of a semester. One round trip. */
  List<Confirmation> of(SchoolCode school, Term term);

  /** That of one class. One round trip. */
  Optional<Confirmation> of(SchoolCode school, Term term, String className);

  /**
   * Writes one with its line in the history, in the place of the one before it.
   *
   * @return false if somebody else has confirmed the class meanwhile
   */
  boolean write(SchoolCode school, Confirmation confirmation, Change line);
}
