package tw.portfolio.work;

import java.util.Optional;
import tw.portfolio.kernel.store.Rejection;

/** Why a write about a piece or its choice did not happen. */
public sealed interface PieceRefusal extends Rejection {
  /** The student does not take the course, it takes no outcomes, or it has another teacher now. */
  record NotEnrolled() implements PieceRefusal {}

  /** The request was carried out before, on that piece. */
  record AlreadyRequested(PieceId piece, String digest) implements PieceRefusal {}

  /** The piece is not as supposed. */
  record PieceDiffers(PieceId id, Optional<Piece> current) implements PieceRefusal {}

  /** Nobody named this person a deputy of the teacher for today. */
  record NotDeputy() implements PieceRefusal {}

  /** Something of the year's choice has been handed in, so it is locked. */
  record SelectionLocked(Selection current) implements PieceRefusal {}

  /** The student's choice is another than supposed. */
  record SelectionDiffers(Selection current) implements PieceRefusal {}

  /** The account of whoever asks is disabled. */
  record AccountDisabled() implements PieceRefusal {}
}
