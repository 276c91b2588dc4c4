package tw.portfolio.work.outcome;

import java.time.Instant;
import java.util.Optional;
import tw.portfolio.access.Permits;
import tw.portfolio.access.Person;
import tw.portfolio.access.Roster;
import tw.portfolio.kernel.parallel.BoundedParallel;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.work.Piece;
import tw.portfolio.work.PieceStore;
import tw.portfolio.work.StudentYear;
import tw.portfolio.work.WorkKind;

/** A student's own course outcomes, and with them who the student is on the roster. */
public final class OwnOutcomes {
  private final PieceStore pieces;
  private final Permits permits;

  /** Reads from these stores. */
  public OwnOutcomes(PieceStore pieces, Roster roster) {
    this.pieces = pieces;
    this.permits = new Permits(roster);
  }

  /**
   * A student's own year.
   *
   * @param page all that the student has
   * @param student the student
   * @param today the school year of today
   */
  public record OwnYear(StudentYear page, Person student, SchoolYear today) {
    /** What its student's program hands back to send a piece; nothing if it can't be sent. */
    public Optional<SeenPiece> seen(Piece piece) {
      return SeenPiece.of(piece, page, student, today);
    }
  }

  /**
   * Reads the year; nothing for whoever is not on the roster, or whose account is disabled. Page
   * and person at once: one round trip's time.
   */
  public Answer<OwnYear> year(Actor student, SchoolYear year, Instant now) {
    return BoundedParallel.both(
        () -> permits.inUse(student),
        () -> pieces.studentYear(WorkKind.OUTCOME, student.school(), student.person(), year),
        (asked, page) ->
            asked.then(
                person ->
                    person
                        .map(found -> Answer.granted(new OwnYear(page, found, SchoolYear.at(now))))
                        .orElseGet(() -> Answer.refused(Permits.notOnRoster()))));
  }
}
