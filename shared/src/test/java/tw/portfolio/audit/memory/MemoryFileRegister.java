package tw.portfolio.audit.memory;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tw.portfolio.announcement.memory.MemoryAnnouncements;
import tw.portfolio.audit.FileRegister;
import tw.portfolio.audit.FileRegister.Share;
import tw.portfolio.campus.MemorySchool;
import tw.portfolio.kernel.files.RecordedFile;

/** The files of a {@link MemorySchool} and of what lies beside it. */
public final class MemoryFileRegister implements FileRegister {
  private final MemorySchool school;
  private final MemoryAnnouncements announcements;

  /** The files of these. */
  public MemoryFileRegister(MemorySchool school, MemoryAnnouncements announcements) {
    this.school = school;
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
                  school.tables().pieces.values().stream()
                      .flatMap(piece -> piece.everyFile().stream()),
                  announcements.everyFile())
              .flatMap(some -> some);
      return files
          .filter(RecordedFile.Verified.class::isInstance)
          .map(RecordedFile.Verified.class::cast)
          .toList()
          .stream();
    }
  }
}
