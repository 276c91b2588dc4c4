package tw.portfolio.work;

import java.util.List;
import java.util.Optional;

/**
 * One change of one piece, with the line it adds to the history and all that must be true for it:
 * it happens whole or not at all.
 *
 * @param before the record it builds on; none for a new piece
 * @param after the record it leaves; none if the piece is gone
 * @param entry the line for the history
 * @param guards what else must be true
 */
public record PieceWrite(
    Optional<Piece> before, Optional<Piece> after, HistoryEntry entry, List<Guard> guards) {
  /**
   * @throws IllegalArgumentException if there is neither a before nor an after
   */
  public PieceWrite {
    if (before.isEmpty() && after.isEmpty()) {
      throw new IllegalArgumentException("A write has a piece before it, after it or both");
    }
    guards = List.copyOf(guards);
  }

  /** The piece that is written. */
  public Piece piece() {
    return after.or(() -> before).orElseThrow();
  }
}
