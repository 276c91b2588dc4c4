package tw.portfolio.settings;

import tw.portfolio.kernel.store.Rejection;

/** Why a write that obeys the settings did not happen. */
public sealed interface SettingsRefusal extends Rejection {
  /** A window is closed, or the caps are others than supposed. */
  record SettingsDiffer(Settings current) implements SettingsRefusal {}

  /** The student is of another cohort than supposed, of this one. */
  record CohortDiffers(Cohort found) implements SettingsRefusal {}

  /** The extension is over, or has been withdrawn. */
  record NotExtended() implements SettingsRefusal {}
}
