package tw.portfolio.work;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tw.portfolio.history.Author;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.work.PieceWrite.HistoryEntry;
import tw.portfolio.work.PieceWrite.PieceChange;

/**
 * What of one student's course outcomes is handed in (提交): the pieces are marked and the choice is
 * locked, or nothing happens.
 *
 * <p>One piece is enough to lock: what the school has handed in can't be taken out of the choice
 * again, and a choice is replaced as a whole. The pieces that could not go along are marked later
 * under the same choice, which keeps the export that locked it first.
 *
 * @param school the school
 * @param student the student
 * @param year the school year
 * @param export the id of the export by which
 * @param chosen what the student's choice must still be, exactly
 * @param pieces the pieces to mark, as they were exported: each must be chosen, certified and at
 *     this version
 * @param by who started the export
 * @param at when
 */
public record Submission(
    SchoolCode school,
    PersonId student,
    SchoolYear year,
    String export,
    Set<PieceId> chosen,
    List<Piece> pieces,
    Author.Someone by,
    Instant at) {
  /**
   * Copies set and list.
   *
   * @throws IllegalArgumentException if there is no piece, or one that is not chosen or certified
   */
  public Submission {
    chosen = Set.copyOf(chosen);
    pieces = List.copyOf(pieces);
    if (pieces.isEmpty()) {
      throw new IllegalArgumentException("Nothing is handed in");
    }
    for (Piece piece : pieces) {
      if (!chosen.contains(piece.id()) || piece.state() != PieceState.CERTIFIED) {
        throw new IllegalArgumentException("Only a chosen, certified piece is handed in");
      }
    }
  }

  /** All of it in one write. */
  public PieceWrite write() {
    ChoiceId choice = new ChoiceId(WorkKind.OUTCOME, school, student, year);
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
      case Status.Certified certified -> piece.with(new Status.Submitted(at, export, certified));
      case Status.Reserved _,
          Status.Refused _,
          Status.Uploaded _,
          Status.Sent _,
          Status.Returned _,
          Status.Submitted _ ->
          throw new IllegalStateException("Only a certified piece is handed in");
    };
  }
}
