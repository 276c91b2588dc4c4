package tw.portfolio.work;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import tw.portfolio.kernel.store.Rejection;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.settings.SettingsRefusal;

/** Why a write about any kind of work did not happen. */
public sealed interface WorkRefusal extends Rejection {
  /** Every slot is taken, by these pieces' secrets. */
  record NoSlot(Set<String> takenBy) implements WorkRefusal {}

  /** What of the reasons is the settings'. */
  static List<SettingsRefusal> settings(WriteResult.Rejected<Rejection> rejected) {
    return SettingsRefusal.among(
        rejected.reasons(),
        reason ->
            reason instanceof SettingsRefusal settings ? Optional.of(settings) : Optional.empty());
  }
}
