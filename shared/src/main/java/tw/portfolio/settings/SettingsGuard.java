package tw.portfolio.settings;

import java.time.Instant;
import java.util.List;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.school.WindowKey;

/**
 * What must be true of a school's settings at the moment of a write. It is a condition of the write
 * itself, so no stale copy of the settings can let anything through.
 *
 * @param school the school
 * @param year the school year
 * @param student whose work is changed; whoever changes something that is no student's
 * @param caps the caps that the request was checked against
 * @param windows at least one of these is open; none are needed if the list is empty
 * @param now the moment of the request
 * @param basis by what right the change comes through a window
 */
public record SettingsGuard(
    SchoolCode school,
    SchoolYear year,
    PersonId student,
    Caps caps,
    List<WindowKey> windows,
    Instant now,
    WindowBasis basis) {
  /** Copies the windows. */
  public SettingsGuard {
    windows = List.copyOf(windows);
  }

  /** A guard that asks for a window which is open to every student. */
  public SettingsGuard(
      SchoolCode school,
      SchoolYear year,
      PersonId student,
      Caps caps,
      List<WindowKey> windows,
      Instant now) {
    this(school, year, student, caps, windows, now, new WindowBasis.Anyone());
  }

  /** Whether the settings are as this write needs them, if its basis is what it says. */
  public boolean holdsFor(Settings settings) {
    return settings.caps().equals(caps) && (windows.isEmpty() || lets(settings));
  }

  private boolean lets(Settings settings) {
    return switch (basis) {
      case WindowBasis.Anyone() -> settings.anyOpen(windows, now);
      case WindowBasis.InCohort(PersonId _, Cohort cohort) ->
          settings.anyOpen(windows, cohort, now);
      case WindowBasis.Extended _ -> true;
    };
  }
}
