package tw.portfolio.work.origin;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tw.portfolio.history.Author;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.work.Piece;
import tw.portfolio.work.PieceStore;
import tw.portfolio.work.PieceWrite;
import tw.portfolio.work.PieceWrite.PieceChange;
import tw.portfolio.work.Transition;
import tw.portfolio.work.WorkRefusal;

/**
 * Brings pieces along from a student's former school (歷程交換). They take no slot and need no window,
 * since the student hands in nothing; what is there already is never written over.
 */
public final class BringingPieces {
  private final PieceStore pieces;

  /** Brings pieces into this store. */
  public BringingPieces(PieceStore pieces) {
    this.pieces = pieces;
  }

  /** What became of a piece. */
  public sealed interface Brought {
    /** It was not there, and is now. */
    record Anew(Piece piece) implements Brought {}

    /** It was there before, and stays as it is. */
    record There(Piece piece) implements Brought {}
  }

  /**
   * Brings a piece along, with a line in its history.
   *
   * @param piece as {@link Piece#brought} makes it
   * @throws IllegalArgumentException if it comes from nowhere
   */
  public Brought bring(Piece piece, Author who, Instant now) {
    Origin origin =
        piece
            .origin()
            .orElseThrow(() -> new IllegalArgumentException("The piece comes from nowhere"));
    Transition transition =
        piece.awaitedUntil().isPresent() ? Transition.BRING : Transition.BRING_LINKED;
    PieceChange change =
        PieceChange.of(
            transition, Optional.empty(), Optional.of(piece), who, "原校代碼 " + origin.school(), now);
    return switch (pieces.write(PieceWrite.of(change, List.of()))) {
      case WriteResult.Written() -> new Brought.Anew(piece);
      case WriteResult.Rejected<WorkRefusal>(List<WorkRefusal> reasons) ->
          new Brought.There(present(reasons));
    };
  }

  private static Piece present(List<WorkRefusal> reasons) {
    return reasons.stream()
        .filter(WorkRefusal.PieceDiffers.class::isInstance)
        .map(WorkRefusal.PieceDiffers.class::cast)
        .findFirst()
        .flatMap(WorkRefusal.PieceDiffers::current)
        .orElseThrow(() -> new IllegalStateException("Nothing but the piece itself can differ"));
  }
}
