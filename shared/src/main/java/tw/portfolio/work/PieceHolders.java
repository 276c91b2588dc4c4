package tw.portfolio.work;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tw.portfolio.history.Author;
import tw.portfolio.kernel.files.ObjectKey;
import tw.portfolio.kernel.files.RecordedFile;
import tw.portfolio.kernel.store.Rejection;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.upload.FileHolder;
import tw.portfolio.upload.FileHolders;

/** Course outcomes as holders of files. */
public final class PieceHolders implements FileHolders {
  private final PieceStore pieces;

  /** The pieces of this store. */
  public PieceHolders(PieceStore pieces) {
    this.pieces = pieces;
  }

  @Override
  public Optional<FileHolder> holderOf(ObjectKey key) {
    return pieces.pieceOf(key).flatMap(id -> pieces.find(key.school(), id)).map(this::holder);
  }

  @Override
  public List<FileHolder> awaitingSince(Instant before) {
    return pieces.awaitingFilesSince(before).stream().map(this::holder).toList();
  }

  /** A piece that was read. */
  public FileHolder holder(Piece piece) {
    return new Holder(piece);
  }

  private final class Holder implements FileHolder {
    private final Piece piece;

    Holder(Piece piece) {
      this.piece = piece;
    }

    @Override
    public List<RecordedFile> files() {
      if (piece.state() == PieceState.REFUSED) {
        return List.of();
      }
      Stream<RecordedFile> kept = awaited().stream().flatMap(awaited -> awaited.kept().stream());
      return Stream.concat(piece.files().all().stream(), kept).toList();
    }

    @Override
    public Optional<Awaited> awaited() {
      return piece.status() instanceof Status.Reserved(Instant until, Optional<Status.Kept> kept)
          ? Optional.of(
              new Awaited(
                  piece.files(),
                  kept.map(before -> before.files().all()).orElseGet(List::of),
                  until))
          : Optional.empty();
    }

    private Optional<Status.Kept> kept() {
      return piece.status() instanceof Status.Reserved(Instant _, Optional<Status.Kept> kept)
          ? kept
          : Optional.empty();
    }

    @Override
    public boolean accept(RecordedFile.Verified file, Instant now) {
      boolean complete = piece.files().with(file).complete();
      Piece after = piece.with(file, complete ? new Status.Uploaded(now) : piece.status());
      Transition transition = complete ? Transition.ARRIVE : Transition.ARRIVE_IN_PART;
      return write(Optional.of(after), transition, file.declared().part().code(), List.of(), now);
    }

    @Override
    public boolean refuse(Refused refused, Instant now) {
      Status.Refused status =
          new Status.Refused(now, refused.file().declared().part(), refused.code(), refused.why());
      return kept()
          .map(before -> restore(before, refused.why(), now))
          .orElseGet(
              () ->
                  write(
                      Optional.of(piece.with(status)),
                      Transition.REFUSE,
                      refused.why(),
                      List.of(new Guard.GivesSlotBack()),
                      now));
    }

    @Override
    public boolean end(Instant now) {
      return kept()
          .map(before -> restore(before, "", now))
          .orElseGet(
              () ->
                  write(
                      Optional.empty(),
                      Transition.EXPIRE,
                      "",
                      List.of(new Guard.GivesSlotBack()),
                      now));
    }

    /** Gives a piece back what it had before its files were to be replaced. */
    private boolean restore(Status.Kept kept, String why, Instant now) {
      Transition transition =
          kept.status() instanceof Status.Returned
              ? Transition.RESTORE_RETURNED
              : Transition.RESTORE_UPLOADED;
      return write(Optional.of(piece.restored(kept)), transition, why, List.of(), now);
    }

    private boolean write(
        Optional<Piece> after, Transition transition, String why, List<Guard> guards, Instant now) {
      HistoryEntry entry =
          new HistoryEntry(
              now,
              new Author.Platform(),
              transition,
              Optional.of(piece.state()),
              after.map(Piece::state),
              why);
      return switch (pieces.write(new PieceWrite(Optional.of(piece), after, entry, guards))) {
        case WriteResult.Written() -> true;
        // Somebody else has moved it on meanwhile.
        case WriteResult.Rejected<Rejection> _ -> false;
      };
    }
  }
}
