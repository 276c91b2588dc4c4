package tw.portfolio.work;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tw.portfolio.history.Author;
import tw.portfolio.work.PieceWrite.PieceChange;

/**
 * A certified piece that is returned to its student; if it is chosen, it leaves the choice in the
 * same write.
 *
 * @param piece the piece as it must still be
 * @param choice the student's choice as it must still be, not locked
 * @param by who returns it
 * @param at when; the piece leaves the choice at this moment, and is returned just behind it
 * @param why the reason that the student reads
 */
public record Reopening(Piece piece, Selection choice, Author.Someone by, Instant at, String why) {
  /**
   * @throws IllegalArgumentException if the piece is not certified, or chosen in a locked choice
   */
  public Reopening {
    boolean locked = choice.locked() && choice.chosen().contains(piece.id());
    if (piece.state() != PieceState.CERTIFIED || locked) {
      throw new IllegalArgumentException("Only a certified piece that is not locked is returned");
    }
  }

  /** All of it in one write. */
  public PieceWrite write() {
    PieceChange change =
        PieceChange.of(
            Transition.REOPEN,
            Optional.of(piece),
            Optional.of(returned()),
            by,
            why,
            at.plusNanos(1));
    if (!choice.chosen().contains(piece.id())) {
      return PieceWrite.of(change, List.of());
    }
    ChoiceId left = ChoiceId.of(piece.school(), piece.id());
    return new PieceWrite(
        List.of(change),
        Optional.of(new ChoiceChange.Leave(left, choice, piece.id(), by, at)),
        List.of());
  }

  private Piece returned() {
    return piece.with(
        new Status.Returned(
            at.plusNanos(1),
            by.person(),
            by.name(),
            why,
            piece
                .status()
                .lastLabel()
                .orElseThrow(() -> new IllegalStateException("A certified piece has been sent"))));
  }
}
