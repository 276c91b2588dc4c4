package tw.portfolio.settings;

import java.time.Instant;
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
import tw.portfolio.school.ProblemKind;
import tw.portfolio.school.Refusals;
import tw.portfolio.school.SchoolCode;

/**
 * An office sets for how long the school keeps what it has of those who have left (離校學生資料保存年限,
 * 教務主任).
 */
public final class KeepingLeaverRetention {
  /** What the lines about it are about: settings of no year. */
  public static final Subject SUBJECT = new Subject(SubjectKind.SETTINGS, "leaver-retention");

  private static final int DAYS_A_YEAR = 365;

  private final LeaverRetentionStore store;
  private final Permits permits;
  private final int lockDays;

  /**
   * @param lockDays for so many days nobody can delete a file, whatever a school sets
   */
  public KeepingLeaverRetention(LeaverRetentionStore store, Roster roster, int lockDays) {
    this.store = store;
    this.permits = new Permits(roster);
    this.lockDays = lockDays;
  }

  /**
   * What is to be set.
   *
   * @param version the version that the office looked at, 0 if nothing was set
   * @param years how many years, 1 to {@link LeaverRetention#MOST_YEARS}
   * @param reason why
   */
  public record LeaverRetentionRequest(int version, int years, String reason) {}

  /** What the own school has set, if it has; everyone may know. One round trip. */
  public Optional<LeaverRetention> of(Actor reader) {
    return store.of(reader.school());
  }

  /** Sets it. The same again changes nothing. */
  public Answer<LeaverRetention> keep(Actor office, LeaverRetentionRequest request, Instant now) {
    return permits
        .permitted(office, Permission.KEEP_SETTINGS)
        .then(_ -> unlocked(request.years(), lockDays))
        .then(_ -> keep(office, store.of(office.school()), request, now));
  }

  /** Whether files can be deleted after so many years at all. */
  public static Answer<Integer> unlocked(int years, int lockDays) {
    int fewest = (lockDays + DAYS_A_YEAR - 1) / DAYS_A_YEAR;
    if (years >= fewest) {
      return Answer.granted(years);
    }
    return Answer.refused(
        Problem.of(
            ProblemKind.WRONG_STATE,
            ("這個系統的檔案在 %d 天內任何人都不能刪除（部署時的 LockDays），保存年限短於此就無法照著刪除。" + "請設定 %d 年以上，或請維運人員說明。")
                .formatted(lockDays, fewest),
            ("Nobody can delete a file of this system within %d days (LockDays of its deployment),"
                    + " so fewer years could not be kept. Set %d or more, or ask whoever runs it.")
                .formatted(lockDays, fewest)));
  }

  private Answer<LeaverRetention> keep(
      Actor office, Optional<LeaverRetention> before, LeaverRetentionRequest request, Instant now) {
    Optional<LeaverRetention> same = before.filter(set -> set.years() == request.years());
    if (same.isPresent()) {
      return Answer.granted(same.get());
    }
    if (request.version() != before.map(LeaverRetention::version).orElse(0)) {
      return Answer.refused(Refusals.changedMeanwhile());
    }
    LeaverRetention next =
        before
            .map(set -> set.changed(request.years(), now))
            .orElseGet(() -> LeaverRetention.first(request.years(), now));
    Change line =
        line(
            Author.of(office),
            before.map(KeepingLeaverRetention::words),
            next,
            request.reason(),
            now);
    return switch (store.keep(office.school(), next, line)) {
      case WriteResult.Written<?> _ -> Answer.granted(next);
      case WriteResult.Rejected<?> _ -> Answer.refused(Refusals.changedMeanwhile());
    };
  }

  /** Whether the school has set it, for what can't be done before. */
  public Answer<LeaverRetention> needed(SchoolCode school) {
    return store
        .of(school)
        .map(Answer::granted)
        .orElseGet(
            () ->
                Answer.refused(
                    Problem.of(
                        ProblemKind.WRONG_STATE,
                        "學校還沒有設定離校學生資料保存幾年，請教務主任先設定（PUT /retention/leavers）。",
                        "The school has not set for how many years it keeps what it has of leavers;"
                            + " the director of academic affairs sets it first."
                            + " (PUT /retention/leavers)")));
  }

  /** The line of a school's first years: who founds it says them. */
  public static Change founded(LeaverRetention first, String why, Instant at) {
    return line(new Author.Platform(), Optional.empty(), first, why, at);
  }

  private static Change line(
      Author who, Optional<String> from, LeaverRetention next, String why, Instant at) {
    return new Change(
        SUBJECT,
        at,
        who,
        from.isEmpty() ? ChangeAction.ADD : ChangeAction.CHANGE,
        from,
        Optional.of(words(next)),
        why,
        Optional.empty());
  }

  private static String words(LeaverRetention retention) {
    return "離校學生資料保存 %d 年".formatted(retention.years());
  }
}
