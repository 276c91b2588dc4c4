package tw.portfolio.work;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tw.portfolio.history.Author;

/**
 * One change of one piece, with the line that it adds to the history.
 *
 * @param before the record it builds on; none for a new piece
 * @param after the record it leaves; none if the piece is gone
 * @param entry the line for the history
 */
public record PieceChange(Optional<Piece> before, Optional<Piece> after, HistoryEntry entry) {
  /**
   * @throws IllegalArgumentException if there is neither a before nor an after
   */
  public PieceChange {
    if (before.isEmpty() && after.isEmpty()) {
      throw new IllegalArgumentException("A change has a piece before it, after it or both");
    }
  }

  /** A change by that transition. */
  public static PieceChange of(
      Transition transition,
      Optional<Piece> before,
      Optional<Piece> after,
      Author who,
      String why,
      Instant at) {
    return new PieceChange(
        before,
        after,
        new HistoryEntry(
            at, who, transition, before.map(Piece::state), after.map(Piece::state), why));
  }

  /** The piece that is changed. */
  public Piece piece() {
    return after.or(() -> before).orElseThrow();
  }

  /** Whether files are announced, whose keys nobody has seen yet. */
  public boolean announcesFiles() {
    return after
        .filter(left -> left.status() instanceof Status.Reserved)
        .filter(left -> before.map(had -> had.revision() != left.revision()).orElse(true))
        .isPresent();
  }

  /**
   * What must be true for every such change: a piece gives its slot back when it is refused or
   * gone, and what may be chosen is changed only while the student's choice does not have it.
   */
  public List<Guard> guards() {
    List<Guard> guards = new ArrayList<>();
    if (before.filter(Piece::takesSlot).isPresent() && after.filter(Piece::takesSlot).isEmpty()) {
      guards.add(new Guard.GivesSlotBack());
    }
    if (before.filter(Piece::selectable).isPresent()) {
      guards.add(new Guard.NotChosen());
    }
    return guards;
  }
}
