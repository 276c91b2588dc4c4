package tw.portfolio.record.nationalid;

import java.util.Set;

/** Whose a national id is in a school's register. */
@FunctionalInterface
public interface NationalIdHolders {
  /** The numbers (學號) of the students who have it: more than one for who came back, or by error. */
  Set<String> numbers(NationalId identity);
}
