package tw.portfolio.reminder.rule;

import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tw.portfolio.access.Permission;
import tw.portfolio.access.Permits;
import tw.portfolio.access.Roster;
import tw.portfolio.history.Author;
import tw.portfolio.history.Change;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.history.Subject;
import tw.portfolio.history.SubjectKind;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.school.Refusals;

/** An office sets when and of what the school reminds (教務主任). */
public final class KeepingReminderSettings {
  /** What the lines about it are about: settings of no year. */
  public static final Subject SUBJECT = new Subject(SubjectKind.SETTINGS, "reminders");

  private final ReminderSettingsStore store;
  private final Permits permits;

  /** Keeps rules in this store. */
  public KeepingReminderSettings(ReminderSettingsStore store, Roster roster) {
    this.store = store;
    this.permits = new Permits(roster);
  }

  /**
   * What is to be set, in the place of all that is.
   *
   * @param version the version that the office looked at, 0 if nothing was set
   * @param hour at which hour
   * @param rules the rules; those left out are the usual ones
   * @param returns whether students get a mail when something was returned to them
   * @param reason why
   */
  public record ReminderRequest(
      int version,
      int hour,
      Map<ReminderKind, ReminderRule> rules,
      ReturnRule returns,
      String reason) {
    /** Copies the map. */
    public ReminderRequest {
      rules = Map.copyOf(rules);
    }
  }

  /** What the own school has set, or the usual; everyone may know. */
  public ReminderSettings of(Actor reader) {
    return store.of(reader.school());
  }

  /** Sets it. The same again changes nothing. */
  public Answer<ReminderSettings> keep(Actor office, ReminderRequest request, Instant now) {
    return permits
        .permitted(office, Permission.KEEP_SETTINGS)
        .then(_ -> keep(office, store.of(office.school()), request, now));
  }

  private Answer<ReminderSettings> keep(
      Actor office, ReminderSettings before, ReminderRequest request, Instant now) {
    ReminderSettings next =
        new ReminderSettings(
            before.school(),
            request.hour(),
            request.rules(),
            request.returns(),
            before.version() + 1);
    if (before.hour() == next.hour()
        && before.returns().equals(next.returns())
        && before.all().equals(next.all())) {
      return Answer.granted(before);
    }
    if (request.version() != before.version()) {
      return Answer.refused(Refusals.changedMeanwhile());
    }
    Change line =
        new Change(
            SUBJECT,
            now,
            Author.of(office),
            before.version() == 0 ? ChangeAction.ADD : ChangeAction.CHANGE,
            Optional.of(words(before, next)),
            Optional.of(words(next, before)),
            request.reason(),
            Optional.empty());
    return store.keep(next, ReminderSettings.next(next.hour(), now), line)
        ? Answer.granted(next)
        : Answer.refused(Refusals.changedMeanwhile());
  }

  /** What differs from the other, in words. */
  private static String words(ReminderSettings one, ReminderSettings other) {
    String rules =
        Arrays.stream(ReminderKind.values())
            .filter(kind -> !one.rule(kind).equals(other.rule(kind)))
            .map(kind -> kind.chinese() + "：" + words(one.rule(kind)))
            .collect(Collectors.joining("；"));
    String hour = one.hour() == other.hour() ? "" : "每天 " + one.hour() + " 時寄出；";
    String returns =
        one.returns().equals(other.returns()) ? "" : "退回時寄信：" + words(one.returns()) + "；";
    return hour + returns + rules;
  }

  private static String words(ReturnRule rule) {
    if (!rule.on()) {
      return "不寄";
    }
    return rule.demanded() ? "一律寄送" : "依學生選擇";
  }

  private static String words(ReminderRule rule) {
    if (!rule.on()) {
      return "不提醒";
    }
    String first = rule.first() ? "開始當天、" : "";
    String last = rule.last() > 0 ? "、最後 " + rule.last() + " 天" : "";
    String every = rule.every() > 0 ? "每 " + rule.every() + " 天" : "不定期重複";
    return first + every + last + (rule.demanded() ? "（一律寄送）" : "");
  }
}
