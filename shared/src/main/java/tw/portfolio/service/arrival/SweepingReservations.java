package tw.portfolio.service.arrival;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tw.portfolio.domain.file.ObjectKey;
import tw.portfolio.domain.file.PieceFile;
import tw.portfolio.files.FileStore;

/** Finds files whose event was lost, and gives back the slots of files that never came. */
public final class SweepingReservations {
  /** Events usually come within seconds; what is younger is left to them. */
  private static final Duration USUAL_DELAY = Duration.ofMinutes(2);

  private final List<FileHolders> kinds;
  private final FileStore files;
  private final ReceivingFiles receiving;
  private final EndingReservations endings;

  /** Sweeps holders of these kinds. */
  public SweepingReservations(List<FileHolders> kinds, FileStore files) {
    this.kinds = List.copyOf(kinds);
    this.files = files;
    this.endings = new EndingReservations(files);
    this.receiving = new ReceivingFiles(kinds, files, endings);
  }

  /**
   * What a sweep did.
   *
   * @param awaited holders that were waiting for files
   * @param found files that lay there unseen
   * @param ended reservations that were ended
   */
  public record Sweep(int awaited, int found, int ended) {
    private Sweep plus(int moreFound, boolean oneEnded) {
      return new Sweep(awaited + 1, found + moreFound, ended + (oneEnded ? 1 : 0));
    }
  }

  /**
   * Sweeps once. A holder that can't be looked at keeps no other from being swept.
   *
   * @throws IllegalStateException at the end, if there were such holders
   */
  public Sweep sweep(Instant now) {
    Sweep sweep = new Sweep(0, 0, 0);
    List<RuntimeException> failures = new ArrayList<>();
    for (FileHolder holder : awaitingSince(now.minus(USUAL_DELAY))) {
      try {
        List<ObjectKey> found = receiveUnseen(holder, now);
        sweep = sweep.plus(found.size(), end(holder, found, now));
      } catch (RuntimeException failure) {
        failures.add(failure);
      }
    }
    if (!failures.isEmpty()) {
      throw new IllegalStateException(
          failures.size() + " holders could not be swept, besides " + sweep, failures.getFirst());
    }
    return sweep;
  }

  private List<FileHolder> awaitingSince(Instant before) {
    return kinds.stream().flatMap(kind -> kind.awaitingSince(before).stream()).toList();
  }

  private List<ObjectKey> receiveUnseen(FileHolder holder, Instant now) {
    List<ObjectKey> unseen = new ArrayList<>();
    for (PieceFile file : announced(holder)) {
      if (file instanceof PieceFile.Expected && files.seal(file.key()).isPresent()) {
        receiving.arrived(file.key(), now);
        unseen.add(file.key());
      }
    }
    return unseen;
  }

  private static List<PieceFile> announced(FileHolder holder) {
    return holder.awaited().map(awaited -> awaited.announced().all()).orElseGet(List::of);
  }

  private boolean end(FileHolder holder, List<ObjectKey> found, Instant now) {
    Optional<FileHolder> current =
        found.isEmpty() ? Optional.of(holder) : receiving.holderOf(found.getFirst());
    return current.filter(left -> endings.endIfOverdue(left, now)).isPresent();
  }
}
