package tw.portfolio.work.summary;

import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.work.ChoiceId;
import tw.portfolio.work.PieceId;

/**
 * Which summary.
 *
 * @param school the student's school
 * @param student whose work it sums up
 * @param year of which school year
 */
public record SummaryId(SchoolCode school, PersonId student, SchoolYear year) {
  /** The summary that counts a piece. */
  public static SummaryId of(SchoolCode school, PieceId piece) {
    return new SummaryId(school, piece.student(), piece.term().year());
  }

  /** The summary that tells of a choice. */
  public static SummaryId of(ChoiceId choice) {
    return new SummaryId(choice.school(), choice.student(), choice.year());
  }
}
