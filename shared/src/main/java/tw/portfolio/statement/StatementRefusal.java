package tw.portfolio.statement;

import java.util.Optional;
import tw.portfolio.settings.SettingsRefusal;

/** Why a write about a statement did not happen. */
public sealed interface StatementRefusal {
  /**
   * The student is not on the roster, or the account is disabled.
   *
   * @param onRoster whether the roster has the student
   */
  record AccountNotInUse(boolean onRoster) implements StatementRefusal {}

  /** The window is closed, as the settings have it. */
  record Settings(SettingsRefusal why) implements StatementRefusal {}

  /** The student's statement is not as supposed. */
  record StatementDiffers(Optional<Statement> current) implements StatementRefusal {}

  /** What of it is the settings'. */
  default Optional<SettingsRefusal> settings() {
    return this instanceof Settings(SettingsRefusal why) ? Optional.of(why) : Optional.empty();
  }
}
