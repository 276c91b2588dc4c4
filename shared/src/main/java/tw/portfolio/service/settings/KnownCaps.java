package tw.portfolio.service.settings;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import tw.portfolio.domain.problem.Problem;
import tw.portfolio.domain.school.Caps;
import tw.portfolio.domain.school.PersonId;
import tw.portfolio.domain.school.SchoolCode;
import tw.portfolio.domain.school.SchoolYear;
import tw.portfolio.domain.school.Settings;
import tw.portfolio.domain.school.WindowKey;
import tw.portfolio.store.Roster;
import tw.portfolio.store.Standing;

/**
 * What each school is believed to have set: the regulation's caps, until a write says otherwise. A
 * wrong belief never lets anything through, since every write checks it; it only costs that request
 * another round trip.
 */
public final class KnownCaps {
  private final Map<SchoolAndYear, Settings> settings = new ConcurrentHashMap<>();

  /** What the caps are believed to be. */
  public Caps of(SchoolCode school, SchoolYear year) {
    return believed(school, year).map(Settings::caps).orElse(Caps.OF_THE_REGULATION);
  }

  /** Believes these settings from now on. */
  public void learn(Settings found) {
    settings.put(new SchoolAndYear(found.school(), found.year()), found);
  }

  private Optional<Settings> believed(SchoolCode school, SchoolYear year) {
    return Optional.ofNullable(settings.get(new SchoolAndYear(school, year)));
  }

  /**
   * By what right a student is believed to come through one of these windows: as anyone, unless
   * they are known to be open to one cohort only. Then the student is taken for one of these, since
   * hardly anybody else tries.
   */
  Standing standing(
      SchoolCode school,
      SchoolYear year,
      PersonId student,
      Collection<WindowKey> windows,
      Instant now) {
    return believed(school, year)
        .flatMap(known -> Standings.of(known, student, windows, now))
        .orElseGet(Standing.Anyone::new);
  }

  /**
   * Before a request is refused for a cap, the cap is looked up: the belief may be older than the
   * school's decision.
   *
   * @param check what is wrong under given caps, if anything
   * @return what is wrong under the caps in force
   */
  public Optional<Problem> check(
      Roster roster, SchoolCode school, SchoolYear year, Function<Caps, Optional<Problem>> check) {
    Optional<Problem> believed = check.apply(of(school, year));
    if (believed.isEmpty()) {
      return believed;
    }
    learn(roster.settings(school, year));
    return check.apply(of(school, year));
  }

  private record SchoolAndYear(SchoolCode school, SchoolYear year) {}
}
