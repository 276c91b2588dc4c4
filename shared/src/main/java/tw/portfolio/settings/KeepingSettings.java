package tw.portfolio.settings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tw.portfolio.access.Permission;
import tw.portfolio.access.Permits;
import tw.portfolio.access.Roster;
import tw.portfolio.history.Author;
import tw.portfolio.history.Change;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.history.Subject;
import tw.portfolio.history.SubjectKind;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.school.Problem;
import tw.portfolio.school.Refusals;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.school.Semester;
import tw.portfolio.school.Window;
import tw.portfolio.school.WindowKey;

/**
 * An office sets a year's caps and windows (課程學習成果提交設定, 教務主任).
 *
 * <p>A cap may be set lower than what students have already: what they have stays theirs, and only
 * nothing more comes in.
 */
public final class KeepingSettings {
  private final SettingsStore store;
  private final SettingsInForce inForce;
  private final Permits permits;

  /** Keeps settings in this store. */
  public KeepingSettings(SettingsStore store, SettingsInForce inForce, Roster roster) {
    this.store = store;
    this.inForce = inForce;
    this.permits = new Permits(roster);
  }

  /**
   * What is to be set for a year, in the place of all that is.
   *
   * @param version the version that the office looked at, 0 if nothing has been set
   * @param counts how many
   * @param files how large, and of which types
   * @param descriptionCharacters longest 簡述
   * @param windows every window that is to have dates
   * @param closings the days of 休業式
   * @param reason why
   */
  public record SettingsRequest(
      int version,
      Caps.Counts counts,
      Caps.FileLimits files,
      int descriptionCharacters,
      Map<WindowKey, Window> windows,
      Map<Semester, LocalDate> closings,
      String reason) {
    /** Copies the maps. */
    public SettingsRequest {
      windows = Map.copyOf(windows);
      closings = Map.copyOf(closings);
    }

    private Settings after(Settings before) {
      Caps caps =
          new Caps(
              counts,
              files,
              descriptionCharacters,
              before.caps().linkValidity(),
              before.caps().reservationValidity());
      return new Settings(
          before.school(), before.year(), caps, windows, closings, before.version() + 1);
    }
  }

  /** What the own school has set for a year; everyone may know. */
  public Settings of(Actor reader, SchoolYear year) {
    return inForce.settings(reader.school(), year);
  }

  /** Sets, or says everything that is wrong. The same again changes nothing. */
  public Answer<Settings> keep(
      Actor office, SchoolYear year, SettingsRequest request, Instant now) {
    return permits
        .permitted(office, Permission.KEEP_SETTINGS)
        .then(_ -> keep(office, inForce.settings(office.school(), year), request, now));
  }

  private Answer<Settings> keep(
      Actor office, Settings before, SettingsRequest request, Instant now) {
    Settings next = request.after(before);
    List<Problem.Field> wrong = SettingsRules.check(next);
    if (!wrong.isEmpty()) {
      return Answer.refused(Refusals.invalid(wrong));
    }
    SettingsText words = SettingsText.of(before, next);
    if (before.version() > 0 && words.to().isEmpty()) {
      return Answer.granted(before);
    }
    if (request.version() != before.version()) {
      return Answer.refused(Refusals.changedMeanwhile());
    }
    Optional<String> from = before.version() == 0 ? Optional.empty() : words.from();
    Change line =
        new Change(
            new Subject(SubjectKind.SETTINGS, next.year().toString()),
            now,
            Author.of(office),
            before.version() == 0 ? ChangeAction.ADD : ChangeAction.CHANGE,
            from,
            words.to(),
            request.reason(),
            Optional.empty());
    return switch (store.keep(next, line)) {
      case WriteResult.Written() -> Answer.granted(next);
      case WriteResult.Rejected<SettingsRefusal.SettingsDiffer> _ ->
          Answer.refused(Refusals.changedMeanwhile());
    };
  }
}
