package tw.portfolio.settings;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Why a write that obeys the settings did not happen. */
public sealed interface SettingsRefusal {
  /** A window is closed, or the caps are others than supposed. */
  record SettingsDiffer(Settings current) implements SettingsRefusal {}

  /** The student is of another cohort than supposed, of this one. */
  record CohortDiffers(Cohort found) implements SettingsRefusal {}

  /** The extension is over, or has been withdrawn. */
  record NotExtended() implements SettingsRefusal {}

  /**
   * The settings' part in why another room's write was rejected, in the same order.
   *
   * @param reasons why it was rejected
   * @param wrapped what such a reason holds of the settings, if anything
   */
  static <R> List<SettingsRefusal> among(
      List<R> reasons, Function<R, Optional<SettingsRefusal>> wrapped) {
    return reasons.stream().map(wrapped).flatMap(Optional::stream).toList();
  }
}
