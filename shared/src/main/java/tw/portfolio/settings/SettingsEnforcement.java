package tw.portfolio.settings;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tw.portfolio.kernel.store.Rejection;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.school.Answer;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.Problem;
import tw.portfolio.school.Refusals;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.school.WindowKey;

/**
 * Makes changes that a school's caps and windows must allow. The write itself checks them, under
 * what is believed; where the belief was wrong the rejection says what is true, and the change is
 * tried again under that. Only a student for whom every window is closed costs a look at extensions
 * (個別延長).
 */
public final class SettingsEnforcement {
  private static final int MOST_TRIES = 8;

  private final SettingsCache caps;

  /** Enforces what is in force here. */
  public SettingsEnforcement(SettingsCache caps) {
    this.caps = caps;
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
    record Rejected<T>(WriteResult.Rejected<Rejection> why) implements Tried<T> {}

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
  public static boolean concerns(WriteResult.Rejected<Rejection> rejected) {
    return rejected.reasons().stream()
        .anyMatch(
            reason ->
                reason instanceof SettingsRefusal.SettingsDiffer
                    || reason instanceof SettingsRefusal.CohortDiffers
                    || reason instanceof SettingsRefusal.NotExtended);
  }

  /** Makes a change, or says why not. */
  public <T> Answer<T> make(Occasion occasion, Attempt<T> attempt) {
    WindowBasis standing =
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
        case Tried.Rejected<T>(WriteResult.Rejected<Rejection> why) -> {
          switch (next(occasion, standing, why)) {
            case Answer.Refused<WindowBasis>(Problem problem) -> {
              return Answer.refused(problem);
            }
            case Answer.Granted<WindowBasis>(WindowBasis another) -> standing = another;
          }
        }
      }
    }
    return Answer.refused(Refusals.changedMeanwhile());
  }

  private SettingsGuard guard(Occasion occasion, WindowBasis standing) {
    Caps believed = caps.of(occasion.school(), occasion.year());
    return new SettingsGuard(
        occasion.school(), occasion.year(), believed, occasion.windows(), occasion.now(), standing);
  }

  /** By what right to try again; the refusal that the windows are closed if there is none. */
  private Answer<WindowBasis> next(
      Occasion occasion, WindowBasis tried, WriteResult.Rejected<Rejection> why) {
    Optional<Cohort> found =
        why.reason(SettingsRefusal.CohortDiffers.class).map(SettingsRefusal.CohortDiffers::found);
    Optional<Settings> settings =
        why.reason(SettingsRefusal.SettingsDiffer.class)
            .map(SettingsRefusal.SettingsDiffer::current);
    settings.ifPresent(caps::learn);
    if (settings.isEmpty()) {
      // An extension that is withdrawn at this moment leaves the windows to look at.
      return Answer.granted(
          found
              .<WindowBasis>map(cohort -> new WindowBasis.InCohort(occasion.student(), cohort))
              .orElseGet(WindowBasis.Anyone::new));
    }
    return switch (tried) {
      // Whatever the windows are: only the caps were others.
      case WindowBasis.Extended extended
          when why.reason(SettingsRefusal.NotExtended.class).isEmpty() ->
          Answer.granted(extended);
      case WindowBasis.Extended _, WindowBasis.Anyone _ ->
          openOrExtended(occasion, settings.get(), List.of(Cohort.values()));
      case WindowBasis.InCohort(PersonId _, Cohort cohort) ->
          openOrExtended(occasion, settings.get(), List.of(found.orElse(cohort)));
    };
  }

  private Answer<WindowBasis> openOrExtended(
      Occasion occasion, Settings settings, List<Cohort> possible) {
    List<WindowKey> windows = occasion.windows();
    if (windows.isEmpty()) {
      return Answer.granted(new WindowBasis.Anyone());
    }
    return WindowBases.of(settings, occasion.student(), windows, possible, occasion.now())
        .or(() -> extension(occasion))
        .map(Answer::granted)
        .orElseGet(
            () ->
                Answer.refused(
                    ClosedWindows.windowClosed(
                        settings, settings.counting(windows, possible.getFirst()))));
  }

  private Optional<WindowBasis> extension(Occasion occasion) {
    return caps.extraTime(occasion.school(), occasion.student(), occasion.year()).stream()
        .filter(time -> time.opens(occasion.windows(), occasion.now()))
        .map(ExtraTime::id)
        .<WindowBasis>map(id -> new WindowBasis.Extended(occasion.student(), id))
        .findFirst();
  }
}
