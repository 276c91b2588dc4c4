package tw.portfolio.settings;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.Problem;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.school.WindowKey;

/**
 * What each school is believed to have set: the regulation's caps, until a write says otherwise. A
 * wrong belief never lets anything through, since every write checks it; it only costs that request
 * another round trip.
 */
public final class SettingsCache {
  private final SettingsInForce inForce;
  private final Map<SchoolAndYear, Settings> settings = new ConcurrentHashMap<>();

  /** Believes the regulation, and looks here where a belief is doubted. */
  public SettingsCache(SettingsInForce inForce) {
    this.inForce = inForce;
  }

  /** What the caps are believed to be. */
  public Caps of(SchoolCode school, SchoolYear year) {
    return believed(school, year).map(Settings::caps).orElse(Caps.OF_THE_REGULATION);
  }

  /** Believes these settings from now on. */
  public void learn(Settings found) {
    settings.put(new SchoolAndYear(found.school(), found.year()), found);
  }

  /** The extensions of a student, also those that are over. One round trip. */
  List<ExtraTime> extraTime(SchoolCode school, PersonId student, SchoolYear year) {
    return inForce.extraTime(school, student, year);
  }

  private Optional<Settings> believed(SchoolCode school, SchoolYear year) {
    return Optional.ofNullable(settings.get(new SchoolAndYear(school, year)));
  }

  /**
   * By what right a student is believed to come through one of these windows: as anyone, unless
   * they are known to be open to one cohort only. Then the student is taken for one of these, since
   * hardly anybody else tries.
   */
  WindowBasis basis(
      SchoolCode school,
      SchoolYear year,
      PersonId student,
      Collection<WindowKey> windows,
      Instant now) {
    return believed(school, year)
        .flatMap(known -> WindowBases.of(known, student, windows, now))
        .orElseGet(WindowBasis.Anyone::new);
  }

  /**
   * Before a request is refused for a cap, the cap is looked up: the belief may be older than the
   * school's decision.
   *
   * @param check what is wrong under given caps, if anything
   * @return what is wrong under the caps in force
   */
  public Optional<Problem> check(
      SchoolCode school, SchoolYear year, Function<Caps, Optional<Problem>> check) {
    return check.apply(of(school, year)).flatMap(_ -> check.apply(asked(school, year)));
  }

  private Caps asked(SchoolCode school, SchoolYear year) {
    learn(inForce.settings(school, year));
    return of(school, year);
  }

  private record SchoolAndYear(SchoolCode school, SchoolYear year) {}
}
