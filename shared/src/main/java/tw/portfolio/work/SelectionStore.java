package tw.portfolio.work;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import tw.portfolio.history.Author;
import tw.portfolio.kernel.files.FilePart;
import tw.portfolio.kernel.files.Seal;
import tw.portfolio.kernel.store.Rejection;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.school.Actor;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.settings.SettingsGuard;

/** Where a student's choice for a school year is kept. */
public interface SelectionStore {
  /**
   * Replaces the whole choice, or says why not, piece by piece. One round trip, unless another
   * choice of the student's took effect at the same moment or later: a choice is always later than
   * the one before it.
   */
  WriteResult<Rejection> select(Choice choice);

  /**
   * A whole choice.
   *
   * @param settings the selection window must be open
   * @param by the student
   * @param year the school year
   * @param pieces the pieces; each must be the student's, of that year, certified, and unaltered
   */
  record Choice(SettingsGuard settings, Actor by, SchoolYear year, List<ChosenPiece> pieces) {
    /** Copies the list. */
    public Choice {
      pieces = List.copyOf(pieces);
    }

    /** The choice as the history tells it, once it has taken effect. */
    public ChoiceMade made(Instant at) {
      return new ChoiceMade(by.person(), year, Author.of(by), at, pieces.size());
    }
  }

  /**
   * One piece of a choice.
   *
   * @param id the piece
   * @param revision the set of files that the student saw
   * @param seals what lies in the file store now
   */
  record ChosenPiece(PieceId id, int revision, Map<FilePart, Seal> seals) {
    /** Copies the seals. */
    public ChosenPiece {
      seals = Map.copyOf(seals);
    }
  }
}
