package tw.portfolio.work.achievement;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import tw.portfolio.history.Author;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.kernel.files.DeclaredFile;
import tw.portfolio.kernel.store.IdempotencyKey;
import tw.portfolio.kernel.store.Rejection;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.school.Problem;
import tw.portfolio.school.ProblemKind;
import tw.portfolio.school.Refusals;
import tw.portfolio.school.Term;
import tw.portfolio.settings.Caps;
import tw.portfolio.settings.SettingsCache;
import tw.portfolio.settings.SettingsEnforcement;
import tw.portfolio.settings.SettingsEnforcement.AttemptResult;
import tw.portfolio.settings.SettingsEnforcement.WriteContext;
import tw.portfolio.settings.SettingsGuard;
import tw.portfolio.upload.EndingReservations;
import tw.portfolio.work.ReservingUploads.Once;
import tw.portfolio.work.WorkRefusal;
import tw.portfolio.work.achievement.AchievementStore.AchievementWrite;

/**
 * A student announces a new achievement and gets one of the year's slots for it (regulation.txt
 * 四(四)1). One round trip.
 */
public final class AnnouncingAchievements {
  private static final Duration REMEMBERED = Duration.ofHours(24);

  private final AchievementStore achievements;
  private final AchievementHolders holders;
  private final SettingsCache caps;
  private final SettingsEnforcement settings;
  private final EndingReservations endings;
  private final Supplier<String> secrets;

  /**
   * @param secrets gives a new {@link tw.portfolio.school.Pseudonym} each time
   */
  public AnnouncingAchievements(
      AchievementStore achievements,
      SettingsCache caps,
      EndingReservations endings,
      Supplier<String> secrets) {
    this.achievements = achievements;
    this.holders = new AchievementHolders(achievements);
    this.caps = caps;
    this.settings = new SettingsEnforcement(caps);
    this.endings = endings;
    this.secrets = secrets;
  }

  /**
   * What a student announces.
   *
   * @param term in which it is uploaded
   * @param about what the student says of it
   * @param files a document, a media file, or one of each; none if it has a link
   * @param once makes a repeated request safe, if the student's program gave a key
   */
  public record Announcement(
      Term term, Achievement.About about, List<DeclaredFile> files, Optional<Once> once) {
    /** Copies the list. */
    public Announcement {
      files = List.copyOf(files);
    }
  }

  /** Announces, or says why not. The same request sent again answers the same achievement. */
  public Answer<Achievement> announce(Actor student, Announcement announcement, Instant now) {
    Term term = announcement.term();
    Optional<Problem> problem =
        caps.check(student.school(), term.year(), limits -> check(limits, announcement, now));
    if (problem.isPresent()) {
      return Answer.refused(problem.get());
    }
    return settings.make(
        new WriteContext(
            student.school(), term.year(), student.person(), AchievementWriting.windows(term), now),
        new Trial(student, announcement, now));
  }

  /** One request, as often as it is tried. */
  private final class Trial implements SettingsEnforcement.Attempt<Achievement> {
    private final Actor student;
    private final Announcement announcement;
    private final Instant now;
    private boolean slotsCleared;

    Trial(Actor student, Announcement announcement, Instant now) {
      this.student = student;
      this.announcement = announcement;
      this.now = now;
    }

    @Override
    public AttemptResult<Achievement> under(SettingsGuard guard) {
      // In every try, since a rejection may have told of caps that no longer allow this.
      Optional<Problem> problem = check(guard.caps(), announcement, now);
      if (problem.isPresent()) {
        return AttemptResult.refused(problem.get());
      }
      AchievementWrite write = write(student, announcement, guard);
      return switch (achievements.write(write)) {
        case WriteResult.Written() -> AttemptResult.granted(write.achievement());
        case WriteResult.Rejected<Rejection> rejected -> rejected(rejected, guard.caps());
      };
    }

    private AttemptResult<Achievement> rejected(
        WriteResult.Rejected<Rejection> rejected, Caps limits) {
      Optional<AchievementRefusal.AchievementRequested> earlier =
          rejected.reason(AchievementRefusal.AchievementRequested.class);
      if (earlier.isPresent()) {
        return new AttemptResult.Ended<>(again(student, announcement, earlier.get()));
      }
      // Where the caps were others than believed, nothing is known yet about the slots.
      if (!WorkRefusal.settings(rejected).isEmpty()) {
        return new AttemptResult.Rejected<>(WorkRefusal.settings(rejected));
      }
      if (rejected.reason(WorkRefusal.NoSlot.class).isPresent()) {
        if (slotsCleared || !clearSlots(student, announcement.term(), now)) {
          return AttemptResult.refused(noSlot(limits));
        }
        slotsCleared = true;
      }
      return new AttemptResult.Again<>();
    }
  }

  private static Optional<Problem> check(Caps limits, Announcement announcement, Instant now) {
    return AchievementRules.check(
        limits, announcement.about(), announcement.files(), announcement.term(), now);
  }

  private AchievementWrite write(Actor student, Announcement announcement, SettingsGuard guard) {
    Instant now = guard.now();
    Optional<Achievement> anew =
        Optional.of(
            Achievement.announced(
                student.school(),
                new AchievementId(announcement.term(), student.person(), secrets.get()),
                announcement.about(),
                announcement.files(),
                now.plus(guard.caps().reservationValidity()),
                now));
    ChangeAction deed = announcement.files().isEmpty() ? ChangeAction.ADD : ChangeAction.ANNOUNCE;
    return new AchievementWrite(
        Optional.empty(),
        anew,
        AchievementHistory.moved(Optional.empty(), anew, deed, Author.of(student), "", now),
        Optional.of(guard),
        announcement
            .once()
            .map(
                once ->
                    new IdempotencyKey(
                        student.person(), once.key(), once.digest(), now.plus(REMEMBERED))));
  }

  private Answer<Achievement> again(
      Actor student, Announcement announcement, AchievementRefusal.AchievementRequested earlier) {
    String digest = announcement.once().map(Once::digest).orElse("");
    if (!earlier.digest().equals(digest)) {
      return Answer.refused(Refusals.keyReused());
    }
    return achievements
        .find(student.school(), earlier.achievement())
        .map(Answer::granted)
        .orElseGet(() -> Answer.refused(AchievementRefusals.noSuchAchievement()));
  }

  /** Slots of files that never came are given back in time, not only when the sweeper comes by. */
  private boolean clearSlots(Actor student, Term term, Instant now) {
    return achievements
        .year(student.school(), student.person(), term.year())
        .achievements()
        .stream()
        .anyMatch(one -> endings.endIfOverdue(holders.holder(one), now));
  }

  private static Problem noSlot(Caps caps) {
    int most = caps.counts().achievementsPerYear();
    return Problem.of(
        ProblemKind.CAP_REACHED,
        "每學年最多上傳 %d 件多元表現，您已經用完。若要上傳新的，請先刪除一件。".formatted(most),
        "At most %d achievements a school year, and you have used them. To upload another, first delete one."
            .formatted(most));
  }
}
