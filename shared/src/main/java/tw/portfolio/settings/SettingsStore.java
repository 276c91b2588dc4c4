package tw.portfolio.settings;

import tw.portfolio.access.Roster;
import tw.portfolio.history.Change;
import tw.portfolio.kernel.store.WriteResult;

/** Where what a school sets is kept; it is read through the {@link Roster}. */
public interface SettingsStore {
  /**
   * Replaces a year's settings by the version after the one that is there, with a line in the
   * school's history; or says what is there instead ({@link SettingsRefusal.SettingsDiffer}). One
   * round trip.
   */
  WriteResult<SettingsRefusal.SettingsDiffer> keep(Settings next, Change line);
}
