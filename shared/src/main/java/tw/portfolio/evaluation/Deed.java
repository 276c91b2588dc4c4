package tw.portfolio.evaluation;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What stands behind a figure: one record, or one decision on a piece.
 *
 * @param kind what was done
 * @param what with what kind of thing, for people: 學業成績, 課程學習成果 …
 * @param id which one, as the history calls it
 * @param at when it was done last; of what is overdue, since when it waits
 * @param waited for how long the piece had waited, if it is known; of a decision only
 * @param extended whether every window was closed by then, so that only more time that was given
 *     (個別延長) let it through
 */
public record Deed(
    DeedKind kind,
    String what,
    String id,
    Instant at,
    Optional<Duration> waited,
    boolean extended) {
  /** A record that was entered or changed. */
  static Deed entered(String what, String id, Instant at) {
    return new Deed(DeedKind.ENTERED, what, id, at, Optional.empty(), false);
  }

  /** The days it had waited, begun ones counted whole. */
  public Optional<Integer> days() {
    return waited.map(time -> Math.toIntExact((time.toSeconds() + 86_399) / 86_400));
  }
}
