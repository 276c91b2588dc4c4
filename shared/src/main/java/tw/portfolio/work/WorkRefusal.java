package tw.portfolio.work;

import java.util.Optional;
import java.util.Set;
import tw.portfolio.settings.SettingsRefusal;

/** Why a write about pieces or a choice of them did not happen. */
public sealed interface WorkRefusal {
  /**
   * Whoever asks is not on the roster, or the account is disabled.
   *
   * @param onRoster whether the roster has the person
   */
  record AccountNotInUse(boolean onRoster) implements WorkRefusal {}

  /** The windows are closed or the caps others than believed. */
  record Settings(SettingsRefusal why) implements WorkRefusal {}

  /** The student does not take the course, or it takes no outcomes. */
  record NotEnrolled() implements WorkRefusal {}

  /** Every slot is taken, by these pieces' secrets. */
  record NoSlot(Set<String> takenBy) implements WorkRefusal {}

  /** As many pieces stand as refused as may. */
  record TooManyRefused() implements WorkRefusal {}

  /** The request was carried out before, on that piece. */
  record AlreadyRequested(PieceId piece, String digest) implements WorkRefusal {}

  /** The student's choice is another than supposed, or locked. */
  record ChoiceDiffers(Selection current) implements WorkRefusal {}

  /** The piece is not as supposed. */
  record PieceDiffers(PieceId id, Optional<Piece> current) implements WorkRefusal {}

  /** What of it is the settings'. */
  default Optional<SettingsRefusal> settings() {
    return this instanceof Settings(SettingsRefusal why) ? Optional.of(why) : Optional.empty();
  }
}
