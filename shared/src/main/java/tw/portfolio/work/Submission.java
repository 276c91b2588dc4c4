package tw.portfolio.work;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tw.portfolio.history.Author;
import tw.portfolio.work.PieceWrite.HistoryEntry;
import tw.portfolio.work.PieceWrite.PieceChange;

/**
 * What of one student's choice of a kind of work is handed in (提交): the pieces are marked and the
 * choice is locked, or nothing happens.
 *
 * <p>One piece is enough to lock: what the school has handed in can't be taken out of the choice
 * again, and a choice is replaced as a whole. The pieces that could not go along are marked later
 * under the same choice, which keeps the export that locked it first.
 *
 * @param choice whose choice of which kind and school year
 * @param export the id of the export by which
 * @param chosen what the student's choice must still be, exactly
 * @param pieces the pieces to mark, as they were counted: each must be chosen, at this version, and
 *     an outcome certified, an achievement complete
 * @param by who confirmed the export
 * @param at when
 */
public record Submission(
    ChoiceId choice,
    String export,
    Set<PieceId> chosen,
    List<Piece> pieces,
    Author.Someone by,
    Instant at) {
  /**
   * Copies set and list.
   *
   * @throws IllegalArgumentException if there is no piece, or one that can't be handed in under
   *     that choice
   */
  public Submission {
    chosen = Set.copyOf(chosen);
    pieces = List.copyOf(pieces);
    if (pieces.isEmpty()) {
      throw new IllegalArgumentException("Nothing is handed in");
    }
    for (Piece piece : pieces) {
      if (!chosen.contains(piece.id()) || !piece.selectable()) {
        throw new IllegalArgumentException("Only what is chosen and may be chosen is handed in");
      }
    }
  }

  /** All of it in one write. */
  public PieceWrite write() {
    return new PieceWrite(
        pieces.stream().map(this::marked).toList(),
        Optional.of(new ChoiceChange.Lock(choice, chosen, export)),
        List.of());
  }

  private PieceChange marked(Piece piece) {
    HistoryEntry entry =
        new HistoryEntry(
            at,
            by,
            Transition.SUBMIT,
            Optional.of(PieceState.SELECTED),
            Optional.of(PieceState.SUBMITTED),
            export);
    return new PieceChange(Optional.of(piece), Optional.of(submitted(piece)), entry);
  }

  private Piece submitted(Piece piece) {
    return switch (piece.status()) {
      case Status.Selectable before -> piece.with(new Status.Submitted(at, export, before));
      case Status.Reserved _,
          Status.Refused _,
          Status.Sent _,
          Status.Returned _,
          Status.Submitted _ ->
          throw new IllegalStateException("Only what may be chosen is handed in");
    };
  }
}
