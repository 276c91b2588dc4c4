package tw.portfolio.work;

import java.time.Instant;
import java.util.Optional;
import tw.portfolio.history.Author;
import tw.portfolio.history.Change;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.history.Subject;
import tw.portfolio.history.SubjectKind;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolYear;

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
        subject(student, year),
        at,
        who,
        ChangeAction.SELECT,
        Optional.empty(),
        Optional.of(year + " 學年度勾選 " + pieces + " 件"),
        "",
        Optional.of(student));
  }

  /** What the history calls a student's choice of a school year. */
  public static Subject subject(PersonId student, SchoolYear year) {
    return new Subject(SubjectKind.OUTCOME_SELECTION, student + "-" + year);
  }
}
