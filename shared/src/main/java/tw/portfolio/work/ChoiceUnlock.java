package tw.portfolio.work;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tw.portfolio.history.Author;
import tw.portfolio.history.Change;
import tw.portfolio.work.PieceWrite.HistoryEntry;
import tw.portfolio.work.PieceWrite.PieceChange;

/**
 * A locked choice that is made changeable again: what was handed in of it is chosen again, so that
 * the next export hands it in again.
 *
 * @param choice which choice
 * @param before the choice as it must still be, locked
 * @param pieces the pieces that are chosen or handed in, as they must still be: one that an export
 *     hands in at this moment would stay behind, locked
 * @param by who unlocks
 * @param at when
 * @param line what the history tells of the choice, with the reason
 */
public record ChoiceUnlock(
    ChoiceId choice,
    Selection before,
    List<Piece> pieces,
    Author.Someone by,
    Instant at,
    Change line) {
  /** Copies the list. */
  public ChoiceUnlock {
    pieces = List.copyOf(pieces);
  }

  /**
   * All of it in one write.
   *
   * @throws IllegalArgumentException if the choice is not locked
   */
  public PieceWrite write() {
    List<PieceChange> changes = new ArrayList<>();
    List<Guard> guards = new ArrayList<>();
    for (Piece piece : pieces) {
      if (piece.status() instanceof Status.Submitted(Instant _, String _, var chosen)) {
        changes.add(new PieceChange(Optional.of(piece), Optional.of(piece.with(chosen)), entry()));
      } else {
        guards.add(new Guard.Unchanged(piece));
      }
    }
    return new PieceWrite(
        changes, Optional.of(new ChoiceChange.Unlock(choice, before, line)), guards);
  }

  private HistoryEntry entry() {
    return new HistoryEntry(
        at,
        by,
        Transition.UNLOCK,
        Optional.of(PieceState.SUBMITTED),
        Optional.of(PieceState.SELECTED),
        line.why());
  }
}
