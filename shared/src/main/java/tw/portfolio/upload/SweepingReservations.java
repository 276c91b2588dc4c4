package tw.portfolio.upload;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tw.portfolio.kernel.files.FileStore;
import tw.portfolio.kernel.files.ObjectKey;
import tw.portfolio.kernel.files.RecordedFile;

/**
 * Finds files whose event was lost or whose scan took its time, has them looked at, gives back the
 * slots of files that never came, and clears away what stood as refused for long enough.
 */
public final class SweepingReservations {
  /** Events usually come within seconds; what is younger is left to them. */
  private static final Duration USUAL_DELAY = Duration.ofMinutes(2);

  private final AllFileHolders holders;
  private final FileStore files;
  private final LookRequests looks;
  private final EndingReservations endings;

  /** Sweeps these holders. */
  public SweepingReservations(AllFileHolders holders, FileStore files, LookRequests looks) {
    this.holders = holders;
    this.files = files;
    this.looks = looks;
    this.endings = new EndingReservations(files);
  }

  /**
   * What a sweep did.
   *
   * @param awaited holders that were waiting for files, or to be cleared away
   * @param found files that lay there unseen, and will be looked at
   * @param ended reservations that were ended, and refused pieces that were cleared away
   */
  public record Sweep(int awaited, int found, int ended) {
    private Sweep plus(int foundHere, boolean oneEnded) {
      return new Sweep(awaited + 1, found + foundHere, ended + (oneEnded ? 1 : 0));
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
    for (FileHolder holder : holders.awaitingSince(now.minus(USUAL_DELAY))) {
      try {
        List<ObjectKey> unseen = unseen(holder);
        unseen.forEach(looks::ask);
        boolean gone = holder.clear(now) || end(holder, unseen, now);
        sweep = sweep.plus(unseen.size(), gone);
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

  private List<ObjectKey> unseen(FileHolder holder) {
    return holder.awaited().stream()
        .flatMap(awaited -> awaited.announced().all().stream())
        .filter(RecordedFile.Expected.class::isInstance)
        .map(RecordedFile::key)
        .filter(key -> files.seal(key).isPresent())
        .toList();
  }

  /** As it is now, for it may have been looked at meanwhile. */
  private boolean end(FileHolder holder, List<ObjectKey> unseen, Instant now) {
    Optional<FileHolder> current =
        unseen.isEmpty() ? Optional.of(holder) : holders.holderOf(unseen.getFirst());
    return current.filter(left -> endings.endIfOverdue(left, now)).isPresent();
  }
}
