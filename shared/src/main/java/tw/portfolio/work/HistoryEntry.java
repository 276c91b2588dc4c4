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
 * @param mended what was said of the piece before and after, where that is what changed
 */
public record HistoryEntry(
    Instant at,
    Author who,
    Transition transition,
    Optional<PieceState> from,
    Optional<PieceState> to,
    String why,
    Optional<Mended> mended) {
  /**
   * Words that took the place of others.
   *
   * @param before everything that was said
   * @param after everything that is said now
   */
  public record Mended(String before, String after) {}

  /** A line of a piece that has come to another state. */
  public HistoryEntry(
      Instant at,
      Author who,
      Transition transition,
      Optional<PieceState> from,
      Optional<PieceState> to,
      String why) {
    this(at, who, transition, from, to, why, Optional.empty());
  }

  /** The same line of another moment. */
  public HistoryEntry moved(Instant moment) {
    return new HistoryEntry(moment, who, transition, from, to, why, mended);
  }

  /** The same line with the words that were mended. */
  public HistoryEntry with(Mended words) {
    return new HistoryEntry(at, who, transition, from, to, why, Optional.of(words));
  }

  /** The same line as the school's history tells it. */
  public Change of(PieceId piece) {
    return new Change(
        piece.subject(),
        at,
        who,
        transition.action(),
        mended.map(Mended::before).or(() -> from.map(state -> state.chinese(piece.kind()))),
        mended.map(Mended::after).or(() -> to.map(state -> state.chinese(piece.kind()))),
        why,
        Optional.of(piece.student()));
  }
}
