package tw.portfolio.work.achievement;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import tw.portfolio.history.Author;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.kernel.files.DeclaredFile;
import tw.portfolio.kernel.files.FileStore;
import tw.portfolio.kernel.files.RecordedFile;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.school.Problem;
import tw.portfolio.school.Refusals;
import tw.portfolio.settings.Caps;
import tw.portfolio.settings.SettingsCache;
import tw.portfolio.settings.SettingsEnforcement;
import tw.portfolio.work.achievement.AchievementWriting.Outcome;

/**
 * What a student does with an own achievement while uploading is open and it is not selected: mend
 * what is said of it, replace the files, take it away.
 */
public final class ChangingAchievements {
  private static final Problem.Field NOTHING_SHOWS_IT =
      new Problem.Field(
          "link",
          "這件多元表現沒有檔案，不能拿掉外部連結。請先上傳檔案，或保留連結。",
          "It has no files, so the link must stay. Upload a file first, or keep the link.");

  private static final Problem.Field NOTHING_LEFT =
      new Problem.Field(
          "files", "這件多元表現沒有外部連結，請至少保留一個檔案。", "It has no link, so at least one file is needed.");

  private final AchievementStore achievements;
  private final FileStore files;
  private final SettingsCache caps;
  private final AchievementWriting writing;

  /** Changes achievements in these stores. */
  public ChangingAchievements(AchievementStore achievements, FileStore files, SettingsCache caps) {
    this.achievements = achievements;
    this.files = files;
    this.caps = caps;
    this.writing = new AchievementWriting(achievements, new SettingsEnforcement(caps));
  }

  /** Mends everything that is said of it. The same again changes nothing. */
  public Answer<Achievement> mend(
      Actor student, AchievementId id, Achievement.About about, Instant now) {
    return checked(id, student, about, List.of(), now)
        .then(_ -> own(student, id))
        .then(
            achievement ->
                achievement.about().equals(about)
                    ? Answer.granted(achievement)
                    : mend(student, achievement, about, now));
  }

  private Answer<Achievement> mend(
      Actor student, Achievement achievement, Achievement.About about, Instant now) {
    if (!achievement.selectable()) {
      return Answer.refused(AchievementRefusals.wrongState(achievement.state()));
    }
    if (about.link().isEmpty() && achievement.files().isEmpty()) {
      return Answer.refused(Refusals.invalid(List.of(NOTHING_SHOWS_IT)));
    }
    Achievement after = achievement.with(about);
    return writing.write(
        achievement,
        now,
        limits ->
            allowed(
                AchievementRules.check(limits, about, List.of(), achievement.id().term(), now),
                () ->
                    new Outcome(
                        Optional.of(after),
                        AchievementHistory.mended(achievement, after, Author.of(student), now))));
  }

  /**
   * Announces other files, also while files are awaited: whoever chose the wrong file chooses
   * again. Until the new ones have come and are verified, it keeps what it has. No files at all
   * leave it with its link.
   */
  public Answer<Achievement> replace(
      Actor student, AchievementId id, List<DeclaredFile> announced, Instant now) {
    return own(student, id).then(achievement -> replace(student, achievement, announced, now));
  }

  private Answer<Achievement> replace(
      Actor student, Achievement achievement, List<DeclaredFile> announced, Instant now) {
    if (achievement.state() == AchievementState.REFUSED) {
      return Answer.refused(AchievementRefusals.wrongState(achievement.state()));
    }
    if (announced.isEmpty() && achievement.about().link().isEmpty()) {
      return Answer.refused(Refusals.invalid(List.of(NOTHING_LEFT)));
    }
    Answer<Achievement> answer =
        checked(achievement.id(), student, achievement.about(), announced, now)
            .then(
                _ ->
                    writing.write(
                        achievement,
                        now,
                        limits -> replacement(student, achievement, announced, limits, now)));
    if (answer instanceof Answer.Granted<Achievement>(Achievement after)) {
      deleteAllBut(after, achievement);
    }
    return answer;
  }

  private static Answer<Outcome> replacement(
      Actor student,
      Achievement achievement,
      List<DeclaredFile> announced,
      Caps limits,
      Instant now) {
    return allowed(
        AchievementRules.check(
            limits, achievement.about(), announced, achievement.id().term(), now),
        () -> {
          Optional<Achievement> after =
              Optional.of(
                  achievement.awaiting(announced, now.plus(limits.reservationValidity()), now));
          return new Outcome(
              after,
              AchievementHistory.moved(
                  Optional.of(achievement),
                  after,
                  announced.isEmpty() ? ChangeAction.CHANGE : ChangeAction.ANNOUNCE,
                  Author.of(student),
                  "",
                  now));
        });
  }

  /** Takes an achievement away and gives its slot back. */
  public Answer<Achievement> discard(Actor student, AchievementId id, Instant now) {
    return own(student, id)
        .then(
            achievement -> {
              Outcome gone =
                  new Outcome(
                      Optional.empty(),
                      AchievementHistory.moved(
                          Optional.of(achievement),
                          Optional.empty(),
                          ChangeAction.REMOVE,
                          Author.of(student),
                          "",
                          now));
              Answer<Achievement> answer =
                  writing.write(achievement, now, _ -> Answer.granted(gone));
              if (answer instanceof Answer.Granted<Achievement>) {
                achievement.everyFile().forEach(file -> files.delete(file.key()));
              }
              return answer;
            });
  }

  /** What still comes to keys that nothing waits for is taken away on arrival. */
  private void deleteAllBut(Achievement after, Achievement before) {
    before.everyFile().stream()
        .map(RecordedFile::key)
        .filter(key -> after.everyFile().stream().noneMatch(left -> left.key().equals(key)))
        .forEach(files::delete);
  }

  /** Before anything is read, as far as the school's caps are known. */
  private Answer<AchievementId> checked(
      AchievementId id,
      Actor student,
      Achievement.About about,
      List<DeclaredFile> announced,
      Instant now) {
    return allowed(
        caps.check(
            student.school(),
            id.term().year(),
            limits -> AchievementRules.check(limits, about, announced, id.term(), now)),
        () -> id);
  }

  private static <T> Answer<T> allowed(Optional<Problem> problem, Supplier<T> granted) {
    return problem.<Answer<T>>map(Answer::refused).orElseGet(() -> Answer.granted(granted.get()));
  }

  private Answer<Achievement> own(Actor student, AchievementId id) {
    if (!id.student().equals(student.person())) {
      return Answer.refused(AchievementRefusals.notYours());
    }
    return achievements
        .find(student.school(), id)
        .map(Answer::granted)
        .orElseGet(() -> Answer.refused(AchievementRefusals.noSuchAchievement()));
  }
}
