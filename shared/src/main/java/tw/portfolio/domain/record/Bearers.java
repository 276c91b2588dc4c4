package tw.portfolio.domain.record;

import java.util.Set;

/** Whose a national id is in a school's register. */
@FunctionalInterface
public interface Bearers {
  /** The numbers (學號) of the students who have it: more than one for who came back, or by error. */
  Set<String> numbers(NationalId identity);
}
