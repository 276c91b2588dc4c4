package tw.portfolio.archive;

import java.util.Set;
import tw.portfolio.kernel.store.DataSubject;

/**
 * What is under way about somebody. A case that has ended keeps copies of the lines that it rests
 * on, so it needs nothing of this any more.
 */
@FunctionalInterface
public interface RunningCases {
  /** The cases that are not over; none if everything may be deleted. */
  Set<RunningCase> of(DataSubject subject);
}
