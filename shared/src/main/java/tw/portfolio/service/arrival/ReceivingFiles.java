package tw.portfolio.service.arrival;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tw.portfolio.domain.file.ObjectKey;
import tw.portfolio.domain.file.PieceFile;
import tw.portfolio.domain.history.Author;
import tw.portfolio.domain.history.HistoryEntry;
import tw.portfolio.domain.outcome.Piece;
import tw.portfolio.domain.outcome.PieceId;
import tw.portfolio.domain.outcome.PieceState;
import tw.portfolio.domain.outcome.Status;
import tw.portfolio.domain.outcome.Transition;
import tw.portfolio.files.FileStore;
import tw.portfolio.files.StoredBytes;
import tw.portfolio.store.PieceStore;
import tw.portfolio.store.PieceWrite;
import tw.portfolio.store.WriteResult;

/**
 * A file has arrived: it is read back whole, and only if it is what was announced does the record
 * say that it is here. Events may come twice, late or out of order: whatever is not awaited any
 * more changes nothing.
 */
public final class ReceivingFiles {
  private static final int MOST_TRIES = 5;

  private final PieceStore pieces;
  private final FileStore files;
  private final EndingReservations endings;

  /** Receives files into these stores. */
  public ReceivingFiles(PieceStore pieces, FileStore files, EndingReservations endings) {
    this.pieces = pieces;
    this.files = files;
    this.endings = endings;
  }

  /** What became of an arrival. */
  public enum Receipt {
    /** Verified; the piece waits for another file. */
    VERIFIED,
    /** Verified; the piece is complete. */
    COMPLETE,
    /** Not what was announced; the student sees why. */
    REFUSED,
    /** Already seen. */
    REPEATED,
    /** Something else lies now where a verified file was. */
    ALTERED,
    /** Nothing waits for it, so it was taken away. */
    UNAWAITED,
    /** Nothing lies there. */
    NOTHING_THERE
  }

  /**
   * Looks at what has arrived at a key.
   *
   * @throws IllegalStateException if others keep changing the piece; the event is to be delivered
   *     again
   */
  public Receipt arrived(ObjectKey key, Instant now) {
    for (int tries = 1; tries <= MOST_TRIES; tries++) {
      Optional<Receipt> receipt = tryOnce(key, now);
      if (receipt.isPresent()) {
        return receipt.get();
      }
    }
    throw new IllegalStateException("The piece changed each time it was written");
  }

  private Optional<Receipt> tryOnce(ObjectKey key, Instant now) {
    Optional<PieceId> id = pieces.pieceOf(key);
    Optional<Piece> piece = id.flatMap(known -> pieces.find(key.school(), known));
    if (piece.isEmpty()) {
      return Optional.of(unawaited(key));
    }
    // The files of a refused piece were taken away, the good one of a pair with the wrong one.
    Optional<PieceFile> file =
        fileAt(piece.get(), key).filter(_ -> piece.get().state() != PieceState.REFUSED);
    if (file.isEmpty()) {
      return Optional.of(unawaited(key));
    }
    return switch (file.get()) {
      case PieceFile.Verified verified -> Optional.of(seenBefore(verified));
      case PieceFile.Expected expected
          when piece.get().status() instanceof Status.Reserved reserved ->
          look(piece.get(), reserved, expected, now);
      case PieceFile.Expected _ -> Optional.of(unawaited(key));
    };
  }

  private Receipt unawaited(ObjectKey key) {
    files.delete(key);
    return Receipt.UNAWAITED;
  }

  private Receipt seenBefore(PieceFile.Verified verified) {
    return files.seal(verified.key()).filter(verified.seal()::equals).isPresent()
        ? Receipt.REPEATED
        : Receipt.ALTERED;
  }

  /** A file of the piece, be it one that is kept until another has come. */
  private static Optional<PieceFile> fileAt(Piece piece, ObjectKey key) {
    Stream<PieceFile> kept =
        piece.status() instanceof Status.Reserved(Instant _, Optional<Status.Kept> before)
            ? before.stream().flatMap(old -> old.files().all().stream())
            : Stream.empty();
    return Stream.concat(piece.files().all().stream(), kept)
        .filter(file -> file.key().equals(key))
        .findFirst();
  }

  private Optional<Receipt> look(
      Piece piece, Status.Reserved reserved, PieceFile.Expected expected, Instant now) {
    Optional<StoredBytes> stored = files.read(expected.key());
    if (stored.isEmpty()) {
      return Optional.of(Receipt.NOTHING_THERE);
    }
    return switch (Examination.of(expected, stored.get())) {
      case Examination.Passed(PieceFile.Verified verified) ->
          accept(piece, reserved, verified, now);
      case Examination.Failed(String code, String why) ->
          refuse(piece, reserved, expected, code, why, now);
    };
  }

  private Optional<Receipt> accept(
      Piece piece, Status.Reserved reserved, PieceFile.Verified verified, Instant now) {
    boolean complete = piece.files().with(verified).complete();
    Piece after = piece.with(verified, complete ? new Status.Uploaded(now) : reserved);
    Transition transition = complete ? Transition.ARRIVE : Transition.ARRIVE_IN_PART;
    HistoryEntry entry =
        new HistoryEntry(
            now,
            new Author.Platform(),
            transition,
            Optional.of(piece.state()),
            transition.to(),
            verified.declared().part().code());
    return switch (pieces.write(
        new PieceWrite(Optional.of(piece), Optional.of(after), entry, List.of()))) {
      case WriteResult.Rejected _ -> Optional.empty();
      case WriteResult.Written() -> {
        if (complete) {
          reserved.kept().ifPresent(this::deleteReplaced);
        }
        yield Optional.of(complete ? Receipt.COMPLETE : Receipt.VERIFIED);
      }
    };
  }

  private void deleteReplaced(Status.Kept kept) {
    kept.files().all().forEach(file -> files.delete(file.key()));
  }

  private Optional<Receipt> refuse(
      Piece piece,
      Status.Reserved reserved,
      PieceFile.Expected expected,
      String code,
      String why,
      Instant now) {
    boolean written =
        reserved
            .kept()
            .map(kept -> endings.restore(piece, kept, why, now))
            .orElseGet(
                () ->
                    endings.refuse(
                        piece,
                        new Status.Refused(now, expected.declared().part(), code, why),
                        why,
                        now));
    if (!written) {
      return Optional.empty();
    }
    endings.deleteFiles(piece);
    return Optional.of(Receipt.REFUSED);
  }
}
