package tw.portfolio.audit.memory;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tw.portfolio.announcement.memory.MemoryAnnouncements;
import tw.portfolio.audit.FileRegister;
import tw.portfolio.audit.FileRegister.Share;
import tw.portfolio.campus.MemorySchool;
import tw.portfolio.kernel.files.RecordedFile;
import tw.portfolio.work.Piece;
import tw.portfolio.work.Status;
import tw.portfolio.work.achievement.memory.MemoryAchievements;

/** The files of a {@link MemorySchool} and of what lies beside it. */
public final class MemoryFileRegister implements FileRegister {
  private final MemorySchool school;
  private final MemoryAchievements achievements;
  private final MemoryAnnouncements announcements;

  /** The files of these. */
  public MemoryFileRegister(
      MemorySchool school, MemoryAchievements achievements, MemoryAnnouncements announcements) {
    this.school = school;
    this.achievements = achievements;
    this.announcements = announcements;
  }

  @Override
  public void each(Share share, Consumer<List<RecordedFile.Verified>> take) {
    take.accept(
        all()
            .filter(file -> Math.floorMod(file.key().hashCode(), share.of()) == share.number())
            .toList());
  }

  private Stream<RecordedFile.Verified> all() {
    synchronized (school) {
      Stream<RecordedFile> files =
          Stream.of(
                  school.tables().pieces.values().stream().flatMap(MemoryFileRegister::files),
                  achievements.everyFile(),
                  announcements.everyFile())
              .flatMap(some -> some);
      return files
          .filter(RecordedFile.Verified.class::isInstance)
          .map(RecordedFile.Verified.class::cast)
          .toList()
          .stream();
    }
  }

  private static Stream<RecordedFile> files(Piece piece) {
    Stream<RecordedFile> kept =
        piece.status() instanceof Status.Reserved(var _, var before)
            ? before.stream().flatMap(one -> one.files().all().stream())
            : Stream.empty();
    return Stream.concat(piece.files().all().stream(), kept);
  }
}
