package tw.portfolio.work;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tw.portfolio.history.Author;
import tw.portfolio.history.Change;
import tw.portfolio.kernel.store.Rejection;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.work.achievement.AchievementSelection;

/** Where an office makes changeable again what is locked (解鎖), one student in one write. */
public interface UnlockStore {
  /**
   * Takes the lock off a choice: what was handed in of it is certified and chosen again, so that
   * the next export hands it in again. One round trip.
   */
  WriteResult<Rejection> unlock(ChoiceUnlock unlock);

  /**
   * Takes the lock off a choice of achievements: what was handed in of it is chosen again. One
   * round trip.
   */
  WriteResult<Rejection> unlock(AchievementUnlock unlock);

  /**
   * Returns a certified piece to its student; if it is chosen, it leaves the choice in the same
   * write. One round trip.
   */
  WriteResult<Rejection> reopen(Reopening reopening);

  /**
   * A choice to unlock.
   *
   * @param school the school
   * @param student whose choice
   * @param year of which school year
   * @param choice the choice as it must still be, locked
   * @param pieces every piece that is chosen or handed in, as it must still be
   * @param by who unlocks
   * @param at when
   * @param line the line for the school's history, with the reason
   */
  record ChoiceUnlock(
      SchoolCode school,
      PersonId student,
      SchoolYear year,
      Selection choice,
      List<Piece> pieces,
      Author.Someone by,
      Instant at,
      Change line) {
    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if the choice is not locked
     */
    public ChoiceUnlock {
      pieces = List.copyOf(pieces);
      if (choice.submittedBy().isEmpty()) {
        throw new IllegalArgumentException("Only a locked choice is unlocked");
      }
    }

    /** A piece as it is once it is no longer handed in; none if it was not. */
    public Optional<Piece> unlocked(Piece piece) {
      return piece.status() instanceof Status.Submitted(Instant _, String _, var certified)
          ? Optional.of(piece.with(certified))
          : Optional.empty();
    }

    /** The line of a piece's history that tells of it. */
    public HistoryEntry entry() {
      return new HistoryEntry(
          at,
          by,
          Transition.UNLOCK,
          Optional.of(PieceState.SUBMITTED),
          Optional.of(PieceState.SELECTED),
          line.why());
    }
  }

  /**
   * A choice of achievements to unlock.
   *
   * @param school the school
   * @param student whose choice
   * @param year of which school year
   * @param choice the choice as it must still be, locked
   * @param line the line for the school's history, with the reason
   */
  record AchievementUnlock(
      SchoolCode school,
      PersonId student,
      SchoolYear year,
      AchievementSelection choice,
      Change line) {
    /**
     * @throws IllegalArgumentException if the choice is not locked
     */
    public AchievementUnlock {
      if (choice.submittedBy().isEmpty()) {
        throw new IllegalArgumentException("Only a locked choice is unlocked");
      }
    }
  }

  /**
   * A certified piece to return.
   *
   * @param piece the piece as it must still be
   * @param choice the student's choice as it must still be, not locked
   * @param by who returns it
   * @param at when; the piece leaves the choice at this moment, and is returned just behind it
   * @param why the reason that the student reads
   */
  record Reopening(Piece piece, Selection choice, Author.Someone by, Instant at, String why) {
    /**
     * @throws IllegalArgumentException if the piece is not certified, or chosen in a locked choice
     */
    public Reopening {
      boolean locked = choice.submittedBy().isPresent() && choice.chosen().contains(piece.id());
      if (piece.state() != PieceState.CERTIFIED || locked) {
        throw new IllegalArgumentException("Only a certified piece that is not locked is returned");
      }
    }

    /** The piece as it is once it is returned. */
    public Piece returned() {
      return switch (piece.status()) {
        case Status.Certified certified ->
            piece.with(
                new Status.Returned(entry().at(), by.person(), by.name(), why, certified.label()));
        default -> throw new IllegalStateException("Only a certified piece is returned");
      };
    }

    /** Whether the piece leaves the choice. */
    public boolean leavesChoice() {
      return choice.chosen().contains(piece.id());
    }

    /** The line of the piece's history that tells of it. */
    public HistoryEntry entry() {
      return new HistoryEntry(
          at.plusNanos(1),
          by,
          Transition.REOPEN,
          Optional.of(PieceState.CERTIFIED),
          Optional.of(PieceState.RETURNED),
          why);
    }
  }
}
