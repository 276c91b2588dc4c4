package tw.portfolio.submission.pack;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import tw.portfolio.school.ClassPlace;
import tw.portfolio.school.PersonId;
import tw.portfolio.work.PieceId;

/**
 * A student's share of an export.
 *
 * @param id the student
 * @param name 姓名
 * @param place class, seat and number
 * @param chosen what the student had chosen when the export was planned
 * @param pieces what goes in: chosen and certified, or handed in by an earlier export
 * @param problems what was chosen and can't go in
 */
public record PlannedStudent(
    PersonId id,
    String name,
    ClassPlace place,
    Set<PieceId> chosen,
    List<PlannedPiece> pieces,
    List<ExportProblem> problems) {
  /** Copies the lists. */
  public PlannedStudent {
    chosen = Set.copyOf(chosen);
    pieces = List.copyOf(pieces);
    problems = List.copyOf(problems);
  }

  /** Something that is wrong with one of the student's pieces. */
  public ExportProblem problem(ProblemCause cause, PieceId piece, String file) {
    return new ExportProblem(cause, name, place, Optional.of(piece), file);
  }

  /** Something that is wrong with the student's choice as a whole. */
  public ExportProblem problem(ProblemCause cause) {
    return new ExportProblem(cause, name, place, Optional.empty(), "");
  }
}
