package tw.portfolio.store;

import java.util.Optional;
import java.util.Set;
import tw.portfolio.domain.outcome.Piece;
import tw.portfolio.domain.outcome.PieceId;
import tw.portfolio.domain.record.RecordKey;
import tw.portfolio.domain.school.PersonId;
import tw.portfolio.domain.school.Settings;
import tw.portfolio.domain.selection.Selection;

/** Why a write did not happen, with what the store found instead. */
public sealed interface Rejection {
  /** A window is closed, or the caps are others than supposed. */
  record SettingsDiffer(Settings current) implements Rejection {}

  /** The student does not take the course, it takes no outcomes, or it has another teacher now. */
  record NotEnrolled() implements Rejection {}

  /** Every slot is taken, by these pieces' secrets. */
  record NoSlot(Set<String> takenBy) implements Rejection {}

  /** The request was carried out before, on that piece. */
  record AlreadyRequested(PieceId piece, String digest) implements Rejection {}

  /** The piece is not as supposed. */
  record PieceDiffers(PieceId id, Optional<Piece> current) implements Rejection {}

  /** Nobody named this person a deputy of the teacher for today. */
  record NotDeputy() implements Rejection {}

  /** Something of the year's choice has been handed in, so it is locked. */
  record SelectionLocked(Selection current) implements Rejection {}

  /** The student's choice is another than supposed. */
  record SelectionDiffers(Selection current) implements Rejection {}

  /** A record that the school keeps, or one that it depends on, is not as supposed. */
  record RecordDiffers(RecordKey key) implements Rejection {}

  /** Somebody's roles or place are others than supposed. */
  record PersonDiffers(PersonId person) implements Rejection {}
}
