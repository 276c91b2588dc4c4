package tw.portfolio.service.arrival;

import java.time.Duration;
import java.time.Instant;
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

  /** Sweeps once. */
  public Sweep sweep(Instant now) {
    Sweep sweep = new Sweep(0, 0, 0);
    for (Piece piece : pieces.awaitingFilesSince(now.minus(USUAL_DELAY))) {
      int found = receiveUnseen(piece, now);
      Optional<Piece> current =
          found > 0 ? pieces.find(piece.school(), piece.id()) : Optional.of(piece);
      boolean ended = current.filter(left -> endings.endIfOverdue(left, now)).isPresent();
      sweep = sweep.plus(found, ended);
    }
    return sweep;
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
