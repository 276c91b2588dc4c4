package tw.portfolio.service.arrival;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tw.portfolio.domain.file.PieceFile;
import tw.portfolio.domain.outcome.Piece;
import tw.portfolio.files.FileStore;
import tw.portfolio.store.PieceStore;

/** Finds files whose event was lost, and gives back the slots of files that never came. */
public final class SweepingReservations {
  /** Events usually come within seconds; what is younger is left to them. */
  private static final Duration USUAL_DELAY = Duration.ofMinutes(2);

  private final PieceStore pieces;
  private final FileStore files;
  private final ReceivingFiles receiving;
  private final EndingReservations endings;

  /** Sweeps these stores. */
  public SweepingReservations(
      PieceStore pieces, FileStore files, ReceivingFiles receiving, EndingReservations endings) {
    this.pieces = pieces;
    this.files = files;
    this.receiving = receiving;
    this.endings = endings;
  }

  /**
   * What a sweep did.
   *
   * @param awaited pieces that were waiting for files
   * @param found files that lay there unseen
   * @param ended reservations that were ended
   */
  public record Sweep(int awaited, int found, int ended) {
    private Sweep plus(int moreFound, boolean oneEnded) {
      return new Sweep(awaited + 1, found + moreFound, ended + (oneEnded ? 1 : 0));
    }
  }

  /**
   * Sweeps once. A piece that can't be looked at keeps no other from being swept.
   *
   * @throws IllegalStateException at the end, if there were such pieces
   */
  public Sweep sweep(Instant now) {
    Sweep sweep = new Sweep(0, 0, 0);
    List<RuntimeException> failures = new ArrayList<>();
    for (Piece piece : pieces.awaitingFilesSince(now.minus(USUAL_DELAY))) {
      try {
        int found = receiveUnseen(piece, now);
        sweep = sweep.plus(found, end(piece, found, now));
      } catch (RuntimeException failure) {
        failures.add(failure);
      }
    }
    if (!failures.isEmpty()) {
      throw new IllegalStateException(
          failures.size() + " pieces could not be swept, besides " + sweep, failures.getFirst());
    }
    return sweep;
  }

  private boolean end(Piece piece, int found, Instant now) {
    Optional<Piece> current =
        found > 0 ? pieces.find(piece.school(), piece.id()) : Optional.of(piece);
    return current.filter(left -> endings.endIfOverdue(left, now)).isPresent();
  }

  private int receiveUnseen(Piece piece, Instant now) {
    int found = 0;
    for (PieceFile file : piece.files().all()) {
      if (file instanceof PieceFile.Expected && files.seal(file.key()).isPresent()) {
        receiving.arrived(file.key(), now);
        found++;
      }
    }
    return found;
  }
}
