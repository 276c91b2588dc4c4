package tw.portfolio.work;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tw.portfolio.history.Author;
import tw.portfolio.kernel.store.Rejection;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;

/** Where pieces are marked as handed in (提交). */
public interface SubmissionStore {
  /**
   * Marks a student's pieces and locks the choice, or does nothing and says why.
   *
   * <p>One piece is enough to lock: what the school has handed in can't be taken out of the choice
   * again, and a choice is replaced as a whole. The pieces that could not go along are marked later
   * under the same choice, which keeps the export that locked it first.
   */
  WriteResult<Rejection> submit(Submission submission);

  /**
   * What of one student is handed in.
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
  record Submission(
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

    /** A piece as it is once it is handed in. */
    public Piece submitted(Piece piece) {
      return switch (piece.status()) {
        case Status.Certified certified -> piece.with(new Status.Submitted(at, export, certified));
        default -> throw new IllegalArgumentException("Only a certified piece is handed in");
      };
    }

    /** The line of a piece's history that tells of it. */
    public HistoryEntry entry() {
      return new HistoryEntry(
          at,
          by,
          Transition.SUBMIT,
          Optional.of(PieceState.SELECTED),
          Optional.of(PieceState.SUBMITTED),
          export);
    }
  }
}
