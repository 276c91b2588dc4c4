package tw.portfolio.work;

import java.util.Map;
import tw.portfolio.kernel.files.FilePart;
import tw.portfolio.kernel.files.Seal;

/**
 * A piece as it was seen by the student who chooses it.
 *
 * @param id the piece
 * @param revision the set of files that the student saw
 * @param seals what lies in the file store now
 */
public record ChosenPiece(PieceId id, int revision, Map<FilePart, Seal> seals) {
  /** Copies the seals. */
  public ChosenPiece {
    seals = Map.copyOf(seals);
  }

  /** Whether a piece may be chosen and is what the student saw, unaltered. */
  public boolean isAsSeen(Piece piece) {
    return piece.selectable() && piece.revision() == revision && piece.files().sealedAs(seals);
  }
}
