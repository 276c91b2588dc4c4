package tw.portfolio.store.memory;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tw.portfolio.domain.file.PieceFile;
import tw.portfolio.domain.outcome.Piece;
import tw.portfolio.domain.outcome.Status;
import tw.portfolio.store.FileRegister;

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
  public void each(Share share, Consumer<List<PieceFile.Verified>> take) {
    take.accept(
        all()
            .filter(file -> Math.floorMod(file.key().hashCode(), share.of()) == share.number())
            .toList());
  }

  private Stream<PieceFile.Verified> all() {
    synchronized (school) {
      Stream<PieceFile> files =
          Stream.of(
                  school.tables().pieces.values().stream().flatMap(MemoryFileRegister::files),
                  achievements.everyFile(),
                  announcements.everyFile())
              .flatMap(some -> some);
      return files
          .filter(PieceFile.Verified.class::isInstance)
          .map(PieceFile.Verified.class::cast)
          .toList()
          .stream();
    }
  }

  private static Stream<PieceFile> files(Piece piece) {
    Stream<PieceFile> kept =
        piece.status() instanceof Status.Reserved(var _, var before)
            ? before.stream().flatMap(one -> one.files().all().stream())
            : Stream.empty();
    return Stream.concat(piece.files().all().stream(), kept);
  }
}
