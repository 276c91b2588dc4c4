package tw.portfolio.work.achievement;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tw.portfolio.history.Author;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.kernel.files.ObjectKey;
import tw.portfolio.kernel.files.RecordedFile;
import tw.portfolio.kernel.files.RecordedFiles;
import tw.portfolio.kernel.store.Rejection;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.upload.FileHolder;
import tw.portfolio.upload.FileHolders;
import tw.portfolio.work.achievement.AchievementStore.AchievementWrite;

/** Achievements as holders of files. */
public final class AchievementHolders implements FileHolders {
  private final AchievementStore achievements;

  /** The achievements of this store. */
  public AchievementHolders(AchievementStore achievements) {
    this.achievements = achievements;
  }

  @Override
  public Optional<FileHolder> holderOf(ObjectKey key) {
    return achievements
        .achievementOf(key)
        .flatMap(id -> achievements.find(key.school(), id))
        .map(this::holder);
  }

  @Override
  public List<FileHolder> awaitingSince(Instant before) {
    return achievements.awaitingFilesSince(before).stream().map(this::holder).toList();
  }

  /** An achievement that was read. */
  FileHolder holder(Achievement achievement) {
    return new Holder(achievement);
  }

  private final class Holder implements FileHolder {
    private final Achievement achievement;

    Holder(Achievement achievement) {
      this.achievement = achievement;
    }

    @Override
    public List<RecordedFile> files() {
      return achievement.state() == AchievementState.REFUSED ? List.of() : achievement.everyFile();
    }

    @Override
    public Optional<Awaited> awaited() {
      return achievement.status() instanceof AchievementStatus.Reserved(Instant until, var kept)
          ? Optional.of(
              new Awaited(
                  announced(),
                  kept.flatMap(AchievementStatus.Kept::files)
                      .map(RecordedFiles::all)
                      .orElseGet(List::of),
                  until))
          : Optional.empty();
    }

    private RecordedFiles announced() {
      return achievement.files().orElseThrow();
    }

    @Override
    public boolean accept(RecordedFile.Verified file, Instant now) {
      boolean complete = announced().with(file).complete();
      AchievementStatus next = complete ? new AchievementStatus.Ready(now) : achievement.status();
      return write(
          Optional.of(achievement.with(file, next)),
          ChangeAction.ARRIVE,
          file.declared().part().title(),
          now);
    }

    @Override
    public boolean refuse(Refused refused, Instant now) {
      AchievementStatus status =
          new AchievementStatus.Refused(
              now, refused.file().declared().part(), refused.code(), refused.why());
      Achievement after =
          achievement.kept().map(achievement::restored).orElseGet(() -> achievement.with(status));
      return write(Optional.of(after), ChangeAction.REFUSE, refused.why(), now);
    }

    @Override
    public boolean end(Instant now) {
      return write(achievement.kept().map(achievement::restored), ChangeAction.EXPIRE, "", now);
    }

    private boolean write(Optional<Achievement> after, ChangeAction deed, String why, Instant now) {
      Optional<Achievement> before = Optional.of(achievement);
      AchievementWrite write =
          new AchievementWrite(
              before,
              after,
              AchievementHistory.moved(before, after, deed, new Author.Platform(), why, now),
              Optional.empty(),
              Optional.empty());
      return switch (achievements.write(write)) {
        case WriteResult.Written() -> true;
        // Somebody else has moved it on meanwhile.
        case WriteResult.Rejected<Rejection> _ -> false;
      };
    }
  }
}
