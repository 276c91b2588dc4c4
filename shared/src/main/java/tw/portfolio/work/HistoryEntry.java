package tw.portfolio.work;

import java.time.Instant;
import java.util.Optional;
import tw.portfolio.history.Author;
import tw.portfolio.history.Change;

/**
 * One line of a piece's history: who, when, from, to, why. Lines are only ever added.
 *
 * @param at when
 * @param who who made the change
 * @param transition what happened
 * @param from the state before, none for a new piece
 * @param to the state after, none if the piece is gone
 * @param why the reason given or the finding, may be empty
 */
public record HistoryEntry(
    Instant at,
    Author who,
    Transition transition,
    Optional<PieceState> from,
    Optional<PieceState> to,
    String why) {
  /** The same line as the school's history tells it. */
  public Change of(PieceId piece) {
    return new Change(
        piece.subject(),
        at,
        who,
        transition.action(),
        from.map(PieceState::chinese),
        to.map(PieceState::chinese),
        why,
        Optional.of(piece.student()));
  }
}
