package tw.portfolio.service.settings;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tw.portfolio.domain.problem.Answer;
import tw.portfolio.domain.problem.Problem;
import tw.portfolio.domain.school.Caps;
import tw.portfolio.domain.school.Cohort;
import tw.portfolio.domain.school.ExtraTime;
import tw.portfolio.domain.school.PersonId;
import tw.portfolio.domain.school.SchoolCode;
import tw.portfolio.domain.school.SchoolYear;
import tw.portfolio.domain.school.Settings;
import tw.portfolio.domain.school.WindowKey;
import tw.portfolio.service.Refusals;
import tw.portfolio.store.Rejection;
import tw.portfolio.store.Roster;
import tw.portfolio.store.SettingsGuard;
import tw.portfolio.store.Standing;
import tw.portfolio.store.WriteResult;

/**
 * Makes changes that a school's caps and windows must allow. The write itself checks them, under
 * what is believed; where the belief was wrong the rejection says what is true, and the change is
 * tried again under that. Only a student for whom every window is closed costs a look at extensions
 * (個別延長).
 */
public final class ObeyingSettings {
  private static final int MOST_TRIES = 8;

  private final KnownCaps caps;
  private final Roster roster;

  /** Obeys what this roster has. */
  public ObeyingSettings(KnownCaps caps, Roster roster) {
    this.caps = caps;
    this.roster = roster;
  }

  /**
   * For whom and when a change is made.
   *
   * @param school the school
   * @param year the school year whose settings count
   * @param student whose year is changed, also where a teacher changes it
   * @param windows one of these must be open, or extended; none if the list is empty
   * @param now the moment of the request
   */
  public record Occasion(
      SchoolCode school, SchoolYear year, PersonId student, List<WindowKey> windows, Instant now) {
    /** Copies the windows. */
    public Occasion {
      windows = List.copyOf(windows);
    }
  }

  /** One change, as often as it must be tried. */
  @FunctionalInterface
  public interface Attempt<T> {
    /** Checks the change against the guard's caps and writes it with that guard. */
    Tried<T> under(SettingsGuard guard);
  }

  /** What came of one try. */
  public sealed interface Tried<T> {
    /** It is done, or refused for good. */
    record Ended<T>(Answer<T> answer) implements Tried<T> {}

    /** Something has been cleared out of the way. */
    record Again<T>() implements Tried<T> {}

    /** The write was rejected for the settings' sake. */
    record Rejected<T>(WriteResult.Rejected why) implements Tried<T> {}

    /** It is done. */
    static <T> Tried<T> granted(T value) {
      return new Ended<>(Answer.granted(value));
    }

    /** It is refused for good. */
    static <T> Tried<T> refused(Problem problem) {
      return new Ended<>(Answer.refused(problem));
    }
  }

  /** Whether a write was rejected for its {@link SettingsGuard}. */
  public static boolean concerns(WriteResult.Rejected rejected) {
    return rejected.reasons().stream()
        .anyMatch(
            reason ->
                reason instanceof Rejection.SettingsDiffer
                    || reason instanceof Rejection.CohortDiffers
                    || reason instanceof Rejection.NotExtended);
  }

  /** Makes a change, or says why not. */
  public <T> Answer<T> make(Occasion occasion, Attempt<T> attempt) {
    Standing standing =
        caps.standing(
            occasion.school(),
            occasion.year(),
            occasion.student(),
            occasion.windows(),
            occasion.now());
    for (int tries = 1; tries <= MOST_TRIES; tries++) {
      switch (attempt.under(guard(occasion, standing))) {
        case Tried.Ended<T>(Answer<T> answer) -> {
          return answer;
        }
        case Tried.Again<T>() -> {}
        case Tried.Rejected<T>(WriteResult.Rejected why) -> {
          switch (next(occasion, standing, why)) {
            case Answer.Refused<Standing>(Problem problem) -> {
              return Answer.refused(problem);
            }
            case Answer.Granted<Standing>(Standing another) -> standing = another;
          }
        }
      }
    }
    return Answer.refused(Refusals.changedMeanwhile());
  }

  private SettingsGuard guard(Occasion occasion, Standing standing) {
    Caps believed = caps.of(occasion.school(), occasion.year());
    return new SettingsGuard(
        occasion.school(), occasion.year(), believed, occasion.windows(), occasion.now(), standing);
  }

  /** By what right to try again; the refusal that the windows are closed if there is none. */
  private Answer<Standing> next(Occasion occasion, Standing tried, WriteResult.Rejected why) {
    Optional<Cohort> found =
        why.reason(Rejection.CohortDiffers.class).map(Rejection.CohortDiffers::found);
    Optional<Settings> settings =
        why.reason(Rejection.SettingsDiffer.class).map(Rejection.SettingsDiffer::current);
    settings.ifPresent(caps::learn);
    if (settings.isEmpty()) {
      // An extension that is withdrawn at this moment leaves the windows to look at.
      return Answer.granted(
          found
              .<Standing>map(cohort -> new Standing.InCohort(occasion.student(), cohort))
              .orElseGet(Standing.Anyone::new));
    }
    return switch (tried) {
      // Whatever the windows are: only the caps were others.
      case Standing.Extended extended when why.reason(Rejection.NotExtended.class).isEmpty() ->
          Answer.granted(extended);
      case Standing.Extended _, Standing.Anyone _ ->
          openOrExtended(occasion, settings.get(), List.of(Cohort.values()));
      case Standing.InCohort(PersonId _, Cohort cohort) ->
          openOrExtended(occasion, settings.get(), List.of(found.orElse(cohort)));
    };
  }

  private Answer<Standing> openOrExtended(
      Occasion occasion, Settings settings, List<Cohort> possible) {
    List<WindowKey> windows = occasion.windows();
    if (windows.isEmpty()) {
      return Answer.granted(new Standing.Anyone());
    }
    return Standings.of(settings, occasion.student(), windows, possible, occasion.now())
        .or(() -> extension(occasion))
        .map(Answer::granted)
        .orElseGet(
            () ->
                Answer.refused(
                    Refusals.windowClosed(
                        settings, settings.counting(windows, possible.getFirst()))));
  }

  private Optional<Standing> extension(Occasion occasion) {
    return roster.extraTime(occasion.school(), occasion.student(), occasion.year()).stream()
        .filter(time -> time.opens(occasion.windows(), occasion.now()))
        .map(ExtraTime::id)
        .<Standing>map(id -> new Standing.Extended(occasion.student(), id))
        .findFirst();
  }
}
