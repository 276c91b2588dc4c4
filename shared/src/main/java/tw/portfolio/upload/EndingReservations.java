package tw.portfolio.upload;

import java.time.Instant;
import java.util.Optional;
import tw.portfolio.kernel.files.FileStore;
import tw.portfolio.kernel.files.RecordedFile;
import tw.portfolio.kernel.files.RecordedFiles;

/** Ends reservations whose files never came: the slot is given back, or the old files stay. */
public final class EndingReservations {
  private final FileStore files;

  /** Ends reservations whose files would lie in this store. */
  public EndingReservations(FileStore files) {
    this.files = files;
  }

  /** Ends a reservation whose time is over and whose files are not here; says whether it did. */
  public boolean endIfOverdue(FileHolder holder, Instant now) {
    Optional<RecordedFiles> overdue =
        holder
            .awaited()
            .filter(awaited -> !now.isBefore(awaited.until()))
            .map(FileHolder.Awaited::announced)
            .filter(announced -> !somethingUnseenArrived(announced));
    if (overdue.isEmpty() || !holder.end(now)) {
      return false;
    }
    delete(overdue.get());
    return true;
  }

  /**
   * A file may lie there although its event was lost: then the sweeper looks at it before anything
   * is ended.
   */
  private boolean somethingUnseenArrived(RecordedFiles announced) {
    return announced.all().stream()
        .filter(RecordedFile.Expected.class::isInstance)
        .anyMatch(file -> files.seal(file.key()).isPresent());
  }

  /** Takes away what lies at the keys of announced files. */
  void delete(RecordedFiles announced) {
    announced.all().forEach(file -> files.delete(file.key()));
  }
}
