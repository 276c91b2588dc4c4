package tw.portfolio.calendar;

import java.util.List;
import java.util.Optional;
import tw.portfolio.history.Change;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;

/** Where yearly plans are kept. */
public interface PlanStore {
  /** What there is of a year. One round trip. */
  Kept of(SchoolCode school, SchoolYear year);

  /**
   * Writes a plan with its line in the history.
   *
   * @param after its version is one more than what it was
   * @return false if somebody else has changed it, so that nothing has changed
   */
  boolean write(YearPlan after, Change line);

  /**
   * Writes a mark with its line in the history.
   *
   * @param after its version is one more than what it was
   * @return false if somebody else has changed it, so that nothing has changed
   */
  boolean mark(SchoolCode school, SchoolYear year, Mark after, Change line);

  /**
   * What is kept of a year.
   *
   * @param plan the plan, if somebody has written one
   * @param marks what was done, in no order
   */
  record Kept(Optional<YearPlan> plan, List<Mark> marks) {
    /** Copies the list. */
    public Kept {
      marks = List.copyOf(marks);
    }
  }
}
