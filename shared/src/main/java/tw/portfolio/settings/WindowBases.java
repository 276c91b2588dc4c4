package tw.portfolio.settings;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.WindowKey;

/** By what right a student may come through a window, going by given settings. */
final class WindowBases {
  private WindowBases() {}

  /** The least that has to be looked at; none if no window is open. */
  static Optional<WindowBasis> of(
      Settings settings, PersonId student, Collection<WindowKey> windows, Instant now) {
    return of(settings, student, windows, List.of(Cohort.values()), now);
  }

  /** The same for a student who may be of these cohorts only. */
  static Optional<WindowBasis> of(
      Settings settings,
      PersonId student,
      Collection<WindowKey> windows,
      Collection<Cohort> possible,
      Instant now) {
    Stream<WindowBasis> inCohort =
        possible.stream()
            .filter(cohort -> settings.anyOpen(windows, cohort, now))
            .map(cohort -> new WindowBasis.InCohort(student, cohort));
    return settings.anyOpen(windows, now)
        ? Optional.of(new WindowBasis.Anyone())
        : inCohort.findFirst();
  }
}
