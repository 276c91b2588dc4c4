package tw.portfolio.upload;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tw.portfolio.kernel.files.FileStore;
import tw.portfolio.kernel.files.MalwareScan;
import tw.portfolio.kernel.files.ObjectKey;
import tw.portfolio.kernel.files.RecordedFile;
import tw.portfolio.upload.ReceivingFiles.Receipt;

/**
 * Finds files whose event was lost or whose scan took its time, and gives back the slots of files
 * that never came.
 */
public final class SweepingReservations {
  /** Events usually come within seconds; what is younger is left to them. */
  private static final Duration USUAL_DELAY = Duration.ofMinutes(2);

  private final AllFileHolders holders;
  private final FileStore files;
  private final ReceivingFiles receiving;
  private final EndingReservations endings;

  /** Sweeps these holders. */
  public SweepingReservations(AllFileHolders holders, FileStore files, MalwareScan scan) {
    this.holders = holders;
    this.files = files;
    this.endings = new EndingReservations(files);
    this.receiving = new ReceivingFiles(holders, files, scan, endings);
  }

  /**
   * What a sweep did.
   *
   * @param awaited holders that were waiting for files
   * @param found files that lay there unseen
   * @param ended reservations that were ended
   * @param unscanned files that the scanner for malware should long have said something of
   */
  public record Sweep(int awaited, int found, int ended, int unscanned) {
    private Sweep plus(Collection<Receipt> receipts, boolean oneEnded) {
      int missing = count(receipts, Receipt.SCAN_MISSING);
      int seen = receipts.size() - missing - count(receipts, Receipt.SCAN_PENDING);
      return new Sweep(awaited + 1, found + seen, ended + (oneEnded ? 1 : 0), unscanned + missing);
    }

    private static int count(Collection<Receipt> receipts, Receipt wanted) {
      return Math.toIntExact(receipts.stream().filter(wanted::equals).count());
    }
  }

  /**
   * Sweeps once. A holder that can't be looked at keeps no other from being swept.
   *
   * @throws IllegalStateException at the end, if there were such holders
   */
  public Sweep sweep(Instant now) {
    Sweep sweep = new Sweep(0, 0, 0, 0);
    List<RuntimeException> failures = new ArrayList<>();
    for (FileHolder holder : holders.awaitingSince(now.minus(USUAL_DELAY))) {
      try {
        Map<ObjectKey, Receipt> unseen = receiveUnseen(holder, now);
        sweep = sweep.plus(unseen.values(), end(holder, unseen.keySet(), now));
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

  private Map<ObjectKey, Receipt> receiveUnseen(FileHolder holder, Instant now) {
    Map<ObjectKey, Receipt> unseen = new LinkedHashMap<>();
    for (RecordedFile file : announced(holder)) {
      if (file instanceof RecordedFile.Expected && files.seal(file.key()).isPresent()) {
        unseen.put(file.key(), receiving.arrived(file.key(), now));
      }
    }
    return unseen;
  }

  private static List<RecordedFile> announced(FileHolder holder) {
    return holder.awaited().map(awaited -> awaited.announced().all()).orElseGet(List::of);
  }

  private boolean end(FileHolder holder, Collection<ObjectKey> looked, Instant now) {
    Iterator<ObjectKey> any = looked.iterator();
    Optional<FileHolder> current =
        any.hasNext() ? holders.holderOf(any.next()) : Optional.of(holder);
    return current.filter(left -> endings.endIfOverdue(left, now)).isPresent();
  }
}
