package tw.portfolio.store;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import tw.portfolio.domain.export.ExportId;
import tw.portfolio.domain.history.Author;
import tw.portfolio.domain.outcome.Piece;
import tw.portfolio.domain.outcome.PieceId;
import tw.portfolio.domain.school.PersonId;
import tw.portfolio.domain.school.SchoolCode;
import tw.portfolio.domain.school.SchoolYear;

/** Where pieces are marked as handed in (提交). */
public interface SubmissionStore {
  /**
   * Marks a student's pieces, and locks the choice if all of it is handed in, or does nothing and
   * says why.
   */
  WriteResult submit(Submission submission);

  /**
   * What of one student is handed in.
   *
   * @param school the school
   * @param student the student
   * @param year the school year
   * @param export by which export
   * @param chosen what the student's choice must still be, exactly
   * @param locks whether everything chosen is now handed in, so that the choice is locked
   * @param pieces the pieces to mark, as they were exported: each must be at this version and
   *     certified
   * @param by who started the export
   * @param at when
   */
  record Submission(
      SchoolCode school,
      PersonId student,
      SchoolYear year,
      ExportId export,
      Set<PieceId> chosen,
      boolean locks,
      List<Piece> pieces,
      Author.Someone by,
      Instant at) {
    /** Copies set and list. */
    public Submission {
      chosen = Set.copyOf(chosen);
      pieces = List.copyOf(pieces);
    }
  }
}
