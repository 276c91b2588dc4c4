package tw.portfolio.domain.selection;

import java.time.Instant;
import java.util.Optional;
import tw.portfolio.domain.history.Author;
import tw.portfolio.domain.history.Change;
import tw.portfolio.domain.history.Deed;
import tw.portfolio.domain.history.Subject;
import tw.portfolio.domain.history.SubjectKind;
import tw.portfolio.domain.school.PersonId;
import tw.portfolio.domain.school.SchoolYear;

/**
 * A choice that was made for a school year, as the school's history tells it.
 *
 * @param student whose choice
 * @param year the school year
 * @param who who made it
 * @param at when it took effect
 * @param pieces how many pieces were chosen
 */
public record ChoiceMade(PersonId student, SchoolYear year, Author who, Instant at, int pieces) {
  /** The line. What was chosen before is the line before it; each piece's own has it too. */
  public Change line() {
    return new Change(
        new Subject(SubjectKind.OUTCOME_SELECTION, student + "-" + year),
        at,
        who,
        Deed.SELECT,
        Optional.empty(),
        Optional.of(year + " 學年度勾選 " + pieces + " 件"),
        "",
        Optional.of(student));
  }
}
