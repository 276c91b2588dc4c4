package tw.portfolio.settings;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
  public record WriteContext(
      SchoolCode school, SchoolYear year, PersonId student, List<WindowKey> windows, Instant now) {
    /** Copies the windows. */
    public WriteContext {
      windows = List.copyOf(windows);
    }
  }

  /** One change, as often as it must be tried. */
  @FunctionalInterface
  public interface Attempt<T> {
    /** Checks the change against the guard's caps and writes it with that guard. */
    AttemptResult<T> under(SettingsGuard guard);
  }

  /** What came of one try. */
  public sealed interface AttemptResult<T> {
    /** It is done, or refused for good. */
    record Ended<T>(Answer<T> answer) implements AttemptResult<T> {}

    /** Something has been cleared out of the way. */
    record Again<T>() implements AttemptResult<T> {}

    /**
     * The write was rejected for the settings' sake.
     *
     * @param why what the settings are instead, as the write found them
     */
    record Rejected<T>(List<SettingsRefusal> why) implements AttemptResult<T> {
      /** Copies the list. */
      public Rejected {
        why = List.copyOf(why);
      }
    }

    /** It is done. */
    static <T> AttemptResult<T> granted(T value) {
      return new Ended<>(Answer.granted(value));
    }

    /** It is refused for good. */
    static <T> AttemptResult<T> refused(Problem problem) {
      return new Ended<>(Answer.refused(problem));
    }
  }

  /** Makes a change, or says why not. */
  public <T> Answer<T> make(WriteContext context, Attempt<T> attempt) {
    WindowBasis basis =
        caps.basis(
            context.school(), context.year(), context.student(), context.windows(), context.now());
    for (int tries = 1; tries <= MOST_TRIES; tries++) {
      switch (attempt.under(guard(context, basis))) {
        case AttemptResult.Ended<T>(Answer<T> answer) -> {
          return answer;
        }
        case AttemptResult.Again<T>() -> {}
        case AttemptResult.Rejected<T>(List<SettingsRefusal> why) -> {
          switch (next(context, basis, why)) {
            case Answer.Refused<WindowBasis>(Problem problem) -> {
              return Answer.refused(problem);
            }
            case Answer.Granted<WindowBasis>(WindowBasis another) -> basis = another;
          }
        }
      }
    }
    return Answer.refused(Refusals.changedMeanwhile());
  }

  private SettingsGuard guard(WriteContext context, WindowBasis basis) {
    Caps believed = caps.of(context.school(), context.year());
    return new SettingsGuard(
        context.school(),
        context.year(),
        context.student(),
        believed,
        context.windows(),
        context.now(),
        basis);
  }

  /** By what right to try again; the refusal that the windows are closed if there is none. */
  private Answer<WindowBasis> next(
      WriteContext context, WindowBasis tried, List<SettingsRefusal> why) {
    Optional<Cohort> found =
        first(why, SettingsRefusal.CohortDiffers.class).map(SettingsRefusal.CohortDiffers::found);
    Optional<Settings> settings =
        first(why, SettingsRefusal.SettingsDiffer.class)
            .map(SettingsRefusal.SettingsDiffer::current);
    settings.ifPresent(caps::learn);
    if (settings.isEmpty()) {
      // An extension that is withdrawn at this moment leaves the windows to look at.
      return Answer.granted(
          found
              .<WindowBasis>map(cohort -> new WindowBasis.InCohort(context.student(), cohort))
              .orElseGet(WindowBasis.Anyone::new));
    }
    return switch (tried) {
      // Whatever the windows are: only the caps were others.
      case WindowBasis.Extended extended
          when first(why, SettingsRefusal.NotExtended.class).isEmpty() ->
          Answer.granted(extended);
      case WindowBasis.Extended _, WindowBasis.Anyone _ ->
          openOrExtended(context, settings.get(), List.of(Cohort.values()));
      case WindowBasis.InCohort(PersonId _, Cohort cohort) ->
          openOrExtended(context, settings.get(), List.of(found.orElse(cohort)));
    };
  }

  private static <T extends SettingsRefusal> Optional<T> first(
      List<SettingsRefusal> why, Class<T> kind) {
    return why.stream().filter(kind::isInstance).map(kind::cast).findFirst();
  }

  private Answer<WindowBasis> openOrExtended(
      WriteContext context, Settings settings, List<Cohort> possible) {
    List<WindowKey> windows = context.windows();
    if (windows.isEmpty()) {
      return Answer.granted(new WindowBasis.Anyone());
    }
    return WindowBases.of(settings, context.student(), windows, possible, context.now())
        .or(() -> extension(context))
        .map(Answer::granted)
        .orElseGet(
            () ->
                Answer.refused(
                    ClosedWindows.windowClosed(
                        settings, settings.counting(windows, possible.getFirst()))));
  }

  private Optional<WindowBasis> extension(WriteContext context) {
    return caps.extraTime(context.school(), context.student(), context.year()).stream()
        .filter(time -> time.opens(context.windows(), context.now()))
        .map(ExtraTime::id)
        .<WindowBasis>map(id -> new WindowBasis.Extended(context.student(), id))
        .findFirst();
  }
}
