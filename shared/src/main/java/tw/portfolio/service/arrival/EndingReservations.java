package tw.portfolio.service.arrival;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tw.portfolio.domain.file.PieceFile;
import tw.portfolio.domain.history.Author;
import tw.portfolio.domain.history.HistoryEntry;
import tw.portfolio.domain.outcome.Piece;
import tw.portfolio.domain.outcome.Status;
import tw.portfolio.domain.outcome.Transition;
import tw.portfolio.files.FileStore;
import tw.portfolio.store.Guard;
import tw.portfolio.store.PieceStore;
import tw.portfolio.store.PieceWrite;
import tw.portfolio.store.WriteResult;

/**
 * Ends reservations whose files never came, or were not what they said: the slot is given back, or
 * the old files stay.
 */
public final class EndingReservations {
  private final PieceStore pieces;
  private final FileStore files;

  /** Ends reservations in this store. */
  public EndingReservations(PieceStore pieces, FileStore files) {
    this.pieces = pieces;
    this.files = files;
  }

  /** Ends a reservation whose time is over and whose files are not here; says whether it did. */
  public boolean endIfOverdue(Piece piece, Instant now) {
    if (!(piece.status() instanceof Status.Reserved(Instant until, Optional<Status.Kept> kept))
        || now.isBefore(until)
        || somethingUnseenArrived(piece)) {
      return false;
    }
    boolean ended =
        kept.map(before -> restore(piece, before, "", now)).orElseGet(() -> expire(piece, now));
    if (ended) {
      deleteFiles(piece);
    }
    return ended;
  }

  /**
   * A file may lie there although its event was lost: then the sweeper looks at it before anything
   * is ended.
   */
  private boolean somethingUnseenArrived(Piece piece) {
    return piece.files().all().stream()
        .filter(PieceFile.Expected.class::isInstance)
        .anyMatch(file -> files.seal(file.key()).isPresent());
  }

  /** Gives a piece back what it had before its files were to be replaced. */
  boolean restore(Piece piece, Status.Kept kept, String why, Instant now) {
    Transition transition =
        kept.status() instanceof Status.Returned
            ? Transition.RESTORE_RETURNED
            : Transition.RESTORE_UPLOADED;
    return write(piece, Optional.of(piece.restored(kept)), transition, why, List.of(), now);
  }

  private boolean expire(Piece piece, Instant now) {
    return write(
        piece, Optional.empty(), Transition.EXPIRE, "", List.of(new Guard.GivesSlotBack()), now);
  }

  /** Lets a new piece stand as refused, without a slot. */
  boolean refuse(Piece piece, Status.Refused refused, String why, Instant now) {
    return write(
        piece,
        Optional.of(piece.with(refused)),
        Transition.REFUSE,
        why,
        List.of(new Guard.GivesSlotBack()),
        now);
  }

  private boolean write(
      Piece before,
      Optional<Piece> after,
      Transition transition,
      String why,
      List<Guard> guards,
      Instant now) {
    HistoryEntry entry =
        new HistoryEntry(
            now,
            new Author.Platform(),
            transition,
            Optional.of(before.state()),
            after.map(Piece::state),
            why);
    return switch (pieces.write(new PieceWrite(Optional.of(before), after, entry, guards))) {
      case WriteResult.Written() -> true;
      // Somebody else has moved it on meanwhile, so it no longer needs ending.
      case WriteResult.Rejected _ -> false;
    };
  }

  /** Takes away what lies at the keys of the announced files. */
  void deleteFiles(Piece piece) {
    piece.files().all().forEach(file -> files.delete(file.key()));
  }
}
