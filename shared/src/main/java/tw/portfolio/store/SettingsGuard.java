package tw.portfolio.store;

import java.time.Instant;
import java.util.List;
import tw.portfolio.domain.school.Caps;
import tw.portfolio.domain.school.SchoolCode;
import tw.portfolio.domain.school.SchoolYear;
import tw.portfolio.domain.school.Settings;
import tw.portfolio.domain.school.WindowKey;

/**
 * What must be true of a school's settings at the moment of a write. It is a condition of the write
 * itself, so no stale copy of the settings can let anything through.
 *
 * @param school the school
 * @param year the school year
 * @param caps the caps that the request was checked against
 * @param windows at least one of these is open; none are needed if the list is empty
 * @param now the moment of the request
 */
public record SettingsGuard(
    SchoolCode school, SchoolYear year, Caps caps, List<WindowKey> windows, Instant now) {
  /** Copies the windows. */
  public SettingsGuard {
    windows = List.copyOf(windows);
  }

  /** Whether the settings are as this write needs them. */
  public boolean holdsFor(Settings settings) {
    return settings.caps().equals(caps) && (windows.isEmpty() || settings.anyOpen(windows, now));
  }
}
