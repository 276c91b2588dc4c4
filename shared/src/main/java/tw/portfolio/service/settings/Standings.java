package tw.portfolio.service.settings;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tw.portfolio.domain.school.Cohort;
import tw.portfolio.domain.school.PersonId;
import tw.portfolio.domain.school.Settings;
import tw.portfolio.domain.school.WindowKey;
import tw.portfolio.store.Standing;

/** By what right a student may come through a window, going by given settings. */
final class Standings {
  private Standings() {}

  /** The least that has to be looked at; none if no window is open. */
  static Optional<Standing> of(
      Settings settings, PersonId student, Collection<WindowKey> windows, Instant now) {
    return of(settings, student, windows, List.of(Cohort.values()), now);
  }

  /** The same for a student who may be of these cohorts only. */
  static Optional<Standing> of(
      Settings settings,
      PersonId student,
      Collection<WindowKey> windows,
      Collection<Cohort> possible,
      Instant now) {
    Stream<Standing> inCohort =
        possible.stream()
            .filter(cohort -> settings.anyOpen(windows, cohort, now))
            .map(cohort -> new Standing.InCohort(student, cohort));
    return settings.anyOpen(windows, now)
        ? Optional.of(new Standing.Anyone())
        : inCohort.findFirst();
  }
}
