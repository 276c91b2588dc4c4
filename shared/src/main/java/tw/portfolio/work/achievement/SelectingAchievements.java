package tw.portfolio.work.achievement;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tw.portfolio.history.Author;
import tw.portfolio.history.Change;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.kernel.files.SealReader;
import tw.portfolio.kernel.parallel.BoundedParallel;
import tw.portfolio.kernel.store.Rejection;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.school.Problem;
import tw.portfolio.school.ProblemKind;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.school.Semester;
import tw.portfolio.school.WindowKey;
import tw.portfolio.school.WindowKind;
import tw.portfolio.settings.Caps;
import tw.portfolio.settings.SettingsCache;
import tw.portfolio.settings.SettingsEnforcement;
import tw.portfolio.settings.SettingsEnforcement.AttemptResult;
import tw.portfolio.settings.SettingsEnforcement.WriteContext;
import tw.portfolio.settings.SettingsGuard;
import tw.portfolio.work.WorkRefusal;
import tw.portfolio.work.achievement.AchievementStore.AchievementChoice;
import tw.portfolio.work.achievement.AchievementStore.Chosen;

/**
 * A student chooses the whole set of achievements for a school year, all or nothing (regulation.txt
 * 四(四)2). Two round trips: the page, from which every reason can be told at once, and the write,
 * which checks everything again.
 */
public final class SelectingAchievements {
  private static final int AT_A_TIME = 8;

  /** The selection window is the year's, whichever semester one asks for. */
  private static final List<WindowKey> WINDOWS =
      List.of(WindowKey.of(WindowKind.ACHIEVEMENT_SELECTION, Semester.FIRST));

  private final AchievementStore achievements;
  private final SealReader seals;
  private final SettingsCache caps;
  private final SettingsEnforcement settings;

  /** Selects in these stores. */
  public SelectingAchievements(
      AchievementStore achievements, SealReader seals, SettingsCache caps) {
    this.achievements = achievements;
    this.seals = seals;
    this.caps = caps;
    this.settings = new SettingsEnforcement(caps);
  }

  /**
   * One achievement that is asked for.
   *
   * @param id which
   * @param revision the set of files that the student saw
   */
  public record Wanted(AchievementId id, int revision) {}

  /** What is chosen, against the cap. */
  public record Summary(SchoolYear year, int chosen, int most) {}

  /**
   * Replaces the choice, or says for each achievement why not. Choosing the same again changes
   * nothing, and is granted even when the choice is locked.
   */
  public Answer<Summary> select(Actor student, SchoolYear year, List<Wanted> wanted, Instant now) {
    Optional<Problem> tooMany =
        caps.check(student.school(), year, limits -> tooMany(wanted, limits));
    if (tooMany.isPresent()) {
      return Answer.refused(tooMany.get());
    }
    return settings.make(
        new WriteContext(student.school(), year, student.person(), WINDOWS, now),
        guard ->
            tooMany(wanted, guard.caps())
                .<AttemptResult<Summary>>map(AttemptResult::refused)
                .orElseGet(() -> tryOnce(student, wanted, guard)));
  }

  private AttemptResult<Summary> tryOnce(Actor student, List<Wanted> wanted, SettingsGuard guard) {
    SchoolYear year = guard.year();
    AchievementYear page = achievements.year(student.school(), student.person(), year);
    if (page.locked()) {
      Set<AchievementId> ids = wanted.stream().map(Wanted::id).collect(Collectors.toSet());
      return page.selection().chosen().equals(ids)
          ? AttemptResult.granted(new Summary(year, ids.size(), most(guard.caps())))
          : AttemptResult.refused(alreadySubmitted());
    }
    List<Chosen> chosen =
        wanted.isEmpty()
            ? List.of()
            : new BoundedParallel(AT_A_TIME).each(wanted, one -> withSeals(student, one));
    List<Problem.Field> reasons =
        IntStream.range(0, wanted.size())
            .mapToObj(at -> reason(student, year, chosen, at, page))
            .flatMap(Optional::stream)
            .toList();
    return reasons.isEmpty()
        ? write(student, chosen, page, guard)
        : AttemptResult.refused(refused(reasons));
  }

  private Chosen withSeals(Actor student, Wanted one) {
    return new Chosen(
        one.id(), one.revision(), seals.seals(student.school(), one.id().secret(), one.revision()));
  }

  private AttemptResult<Summary> write(
      Actor student, List<Chosen> chosen, AchievementYear page, SettingsGuard guard) {
    SchoolYear year = guard.year();
    Change line =
        new Change(
            AchievementSelection.subject(student.person(), year),
            guard.now(),
            Author.of(student),
            ChangeAction.SELECT,
            Optional.of(count(page.selection().chosen().size())),
            Optional.of(count(chosen.size())),
            "",
            Optional.of(student.person()));
    return switch (achievements.select(new AchievementChoice(guard, student, year, chosen, line))) {
      case WriteResult.Written() ->
          AttemptResult.granted(new Summary(year, chosen.size(), most(guard.caps())));
      case WriteResult.Rejected<Rejection> rejected
          when !WorkRefusal.settings(rejected).isEmpty() ->
          new AttemptResult.Rejected<>(WorkRefusal.settings(rejected));
      // What else differs is told by the page, which is read again.
      case WriteResult.Rejected<Rejection> _ -> new AttemptResult.Again<>();
    };
  }

  private static int most(Caps limits) {
    return limits.counts().achievementsSelectedPerYear();
  }

  private static String count(int chosen) {
    return chosen + " 件";
  }

  private static Optional<Problem> tooMany(List<Wanted> achievements, Caps limits) {
    int wanted = achievements.size();
    int most = most(limits);
    if (wanted <= most) {
      return Optional.empty();
    }
    return Optional.of(
        Problem.of(
            ProblemKind.CAP_REACHED,
            "每學年最多勾選 %d 件多元表現，您選了 %d 件。請減少 %d 件後再送出。".formatted(most, wanted, wanted - most),
            "At most %d achievements a school year; you chose %d. Please leave out %d."
                .formatted(most, wanted, wanted - most)));
  }

  private static Optional<Problem.Field> reason(
      Actor student, SchoolYear year, List<Chosen> chosen, int at, AchievementYear page) {
    Chosen one = chosen.get(at);
    AchievementId id = one.id();
    if (!id.student().equals(student.person())) {
      return field(at, "這件多元表現不是您的，不能勾選。", "This achievement is not yours.");
    }
    if (!id.term().year().equals(year)) {
      return field(
          at,
          "這件多元表現屬於 %s 學年度，不能在 %s 學年度勾選。".formatted(id.term().year(), year),
          "This achievement is of school year %s, not %s.".formatted(id.term().year(), year));
    }
    if (chosen.stream().map(Chosen::id).toList().indexOf(id) < at) {
      return field(at, "這件多元表現重複勾選了，請只保留一次。", "It is chosen twice; keep it once.");
    }
    Optional<Achievement> found = page.achievement(id);
    return found.isPresent()
        ? reason(at, one, found.get())
        : field(at, "找不到這件多元表現，它可能已被刪除。請重新整理後再勾選。", "There is no such achievement; please reload.");
  }

  private static Optional<Problem.Field> reason(int at, Chosen one, Achievement found) {
    String name = "「" + found.about().description().text() + "」";
    if (!found.selectable()) {
      return field(
          at,
          name + "目前是「" + found.state().chinese() + "」，檔案到齊並驗證後才能勾選。",
          "It is " + found.state().code() + "; it can be selected once its files are verified.");
    }
    if (found.revision() != one.revision()) {
      return field(at, name + "已被更新，請重新整理後再勾選。", "It has been replaced; please reload.");
    }
    return found.sealedAs(one.seals())
        ? Optional.empty()
        : field(
            at,
            name + "的檔案與當初驗證的內容不符，請立即通知資訊組。",
            "Its file is not the one that was verified; please tell the information office.");
  }

  private static Optional<Problem.Field> field(int at, String chinese, String english) {
    return Optional.of(new Problem.Field("achievements[" + at + "]", chinese, english));
  }

  private static Problem refused(List<Problem.Field> fields) {
    return new Problem(
        ProblemKind.SELECTION_REFUSED,
        "勾選沒有完成：有 %d 件不能勾選，原因列在下方。您原來的勾選沒有改變；請調整後再送出。".formatted(fields.size()),
        "Nothing was changed. Not selectable: %d, for the reasons below.".formatted(fields.size()),
        fields);
  }

  private static Problem alreadySubmitted() {
    return Problem.of(
        ProblemKind.ALREADY_SUBMITTED,
        "這個學年度的多元表現已由學校提交，不能再改變勾選。如有疑問，請洽學務處訓育組。",
        "The school has handed in this school year's achievements, so the selection can't be"
            + " changed any more. If something is wrong with it, ask the student activities"
            + " section.");
  }
}
