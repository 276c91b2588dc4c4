package tw.portfolio.service.settings;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import tw.portfolio.domain.problem.Answer;
import tw.portfolio.domain.problem.Problem;
import tw.portfolio.domain.school.Caps;
import tw.portfolio.domain.school.SchoolCode;
import tw.portfolio.domain.school.SchoolYear;
import tw.portfolio.domain.school.Settings;
import tw.portfolio.domain.school.WindowKey;
import tw.portfolio.service.Refusals;
import tw.portfolio.store.Rejection;
import tw.portfolio.store.Roster;

/**
 * The caps each school is believed to have: the regulation's, until a write says otherwise. A wrong
 * belief never lets anything through, since every write checks it; it only costs that request
 * another round trip.
 */
public final class KnownCaps {
  private final Map<SchoolAndYear, Caps> caps = new ConcurrentHashMap<>();

  /** What the caps are believed to be. */
  public Caps of(SchoolCode school, SchoolYear year) {
    return caps.getOrDefault(new SchoolAndYear(school, year), Caps.OF_THE_REGULATION);
  }

  /** Believes these settings from now on. */
  public void learn(Settings settings) {
    caps.put(new SchoolAndYear(settings.school(), settings.year()), settings.caps());
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

  /**
   * What a failed settings guard means: a refusal if no window is open, else that the caps were
   * others and the request is worth another try.
   */
  public <T> Optional<Answer<T>> closed(
      Rejection.SettingsDiffer rejection, List<WindowKey> windows, Instant now) {
    learn(rejection.current());
    if (rejection.current().anyOpen(windows, now)) {
      return Optional.empty();
    }
    return Optional.of(Answer.refused(Refusals.windowClosed(rejection.current(), windows)));
  }

  private record SchoolAndYear(SchoolCode school, SchoolYear year) {}
}
