package tw.portfolio.archive;

import java.time.Instant;
import java.util.Set;
import tw.portfolio.school.SchoolYear;

/**
 * Somebody whose data comes to its end.
 *
 * @param entry the entry in the register
 * @param left the school year in which the person left, of several entries of one national id the
 *     latest
 * @param due from when on it is deleted
 * @param held why not even then
 */
public record LeaverDue(Registered entry, SchoolYear left, Instant due, Set<RunningCase> held) {
  /** Copies the set. */
  public LeaverDue {
    held = Set.copyOf(held);
  }

  /** The same with what holds it. */
  LeaverDue heldBy(Set<RunningCase> cases) {
    return new LeaverDue(entry, left, due, cases);
  }
}
