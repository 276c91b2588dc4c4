package tw.portfolio.receipt;

import java.util.Optional;
import tw.portfolio.settings.SettingsRefusal;

/** Why a write about a receipt did not happen. */
public sealed interface ReceiptRefusal {
  /**
   * The student is not on the roster, or the account is disabled.
   *
   * @param onRoster whether the roster has the student
   */
  record AccountNotInUse(boolean onRoster) implements ReceiptRefusal {}

  /** The window is closed, as the settings have it. */
  record Settings(SettingsRefusal why) implements ReceiptRefusal {}

  /** Receipt or case are not as supposed. */
  record Differs() implements ReceiptRefusal {}

  /** What of it is the settings'. */
  default Optional<SettingsRefusal> settings() {
    return this instanceof Settings(SettingsRefusal why) ? Optional.of(why) : Optional.empty();
  }
}
