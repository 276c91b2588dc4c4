package tw.portfolio.service.settings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tw.portfolio.domain.history.Author;
import tw.portfolio.domain.history.Change;
import tw.portfolio.domain.history.Deed;
import tw.portfolio.domain.history.Subject;
import tw.portfolio.domain.history.SubjectKind;
import tw.portfolio.domain.problem.Answer;
import tw.portfolio.domain.problem.Problem;
import tw.portfolio.domain.school.Actor;
import tw.portfolio.domain.school.Caps;
import tw.portfolio.domain.school.Permission;
import tw.portfolio.domain.school.SchoolYear;
import tw.portfolio.domain.school.Semester;
import tw.portfolio.domain.school.Settings;
import tw.portfolio.domain.school.Window;
import tw.portfolio.domain.school.WindowKey;
import tw.portfolio.service.Refusals;
import tw.portfolio.service.access.Permits;
import tw.portfolio.store.Roster;
import tw.portfolio.store.SettingsStore;
import tw.portfolio.store.WriteResult;

/**
 * An office sets a year's caps and windows (課程學習成果提交設定, 教務主任).
 *
 * <p>A cap may be set lower than what students have already: what they have stays theirs, and only
 * nothing more comes in.
 */
public final class KeepingSettings {
  private final SettingsStore store;
  private final Roster roster;
  private final Permits permits;

  /** Keeps settings in this store. */
  public KeepingSettings(SettingsStore store, Roster roster) {
    this.store = store;
    this.roster = roster;
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
  public record Wish(
      int version,
      Caps.Counts counts,
      Caps.FileLimits files,
      int descriptionCharacters,
      Map<WindowKey, Window> windows,
      Map<Semester, LocalDate> closings,
      String reason) {
    /** Copies the maps. */
    public Wish {
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
    return roster.settings(reader.school(), year);
  }

  /** Sets, or says everything that is wrong. The same again changes nothing. */
  public Answer<Settings> keep(Actor office, SchoolYear year, Wish wish, Instant now) {
    return permits
        .permitted(office, Permission.KEEP_SETTINGS)
        .then(_ -> keep(office, roster.settings(office.school(), year), wish, now));
  }

  private Answer<Settings> keep(Actor office, Settings before, Wish wish, Instant now) {
    Settings next = wish.after(before);
    List<Problem.Field> wrong = SettingsRules.check(next);
    if (!wrong.isEmpty()) {
      return Answer.refused(Refusals.invalid(wrong));
    }
    SettingsText words = SettingsText.of(before, next);
    if (before.version() > 0 && words.to().isEmpty()) {
      return Answer.granted(before);
    }
    if (wish.version() != before.version()) {
      return Answer.refused(Refusals.changedMeanwhile());
    }
    Optional<String> from = before.version() == 0 ? Optional.empty() : words.from();
    Change line =
        new Change(
            new Subject(SubjectKind.SETTINGS, next.year().toString()),
            now,
            Author.of(office),
            before.version() == 0 ? Deed.ADD : Deed.CHANGE,
            from,
            words.to(),
            wish.reason(),
            Optional.empty());
    return switch (store.keep(next, line)) {
      case WriteResult.Written() -> Answer.granted(next);
      case WriteResult.Rejected _ -> Answer.refused(Refusals.changedMeanwhile());
    };
  }
}
