package tw.portfolio.work;

import java.time.Instant;
import java.util.Optional;
import tw.portfolio.history.Author;
import tw.portfolio.history.Change;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.history.Subject;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;

/**
 * A student's choice of one kind of work in a school year (勾選).
 *
 * @param kind of which kind of work
 * @param school the student's school
 * @param student whose choice
 * @param year of which school year
 */
public record ChoiceId(WorkKind kind, SchoolCode school, PersonId student, SchoolYear year) {
  /** The choice that a piece may come into. */
  public static ChoiceId of(SchoolCode school, PieceId piece) {
    return new ChoiceId(piece.kind(), school, piece.student(), piece.term().year());
  }

  /** What the history calls it. */
  public Subject subject() {
    return new Subject(kind.choice(), student + "-" + year);
  }

  /** The line that tells that nothing is to be handed in. */
  public Change declined(Author who, Instant at) {
    return line(who, at, year + " 學年度不提交");
  }

  /** The line that tells of a choice. What was chosen before is the line before it. */
  public Change made(Author who, Instant at, int pieces) {
    return line(who, at, year + " 學年度勾選 " + pieces + " 件");
  }

  private Change line(Author who, Instant at, String to) {
    return new Change(
        subject(),
        at,
        who,
        ChangeAction.SELECT,
        Optional.empty(),
        Optional.of(to),
        "",
        Optional.of(student));
  }
}
