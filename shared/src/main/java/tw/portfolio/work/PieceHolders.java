package tw.portfolio.work;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tw.portfolio.history.Author;
import tw.portfolio.kernel.files.ObjectKey;
import tw.portfolio.kernel.files.RecordedFile;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.upload.FileHolder;
import tw.portfolio.upload.FileHolders;
import tw.portfolio.upload.FileOwner;
import tw.portfolio.work.PieceWrite.PieceChange;

/** Pieces of work as holders of files. */
public final class PieceHolders implements FileHolders {
  private final PieceStore pieces;

  /** The pieces of this store. */
  public PieceHolders(PieceStore pieces) {
    this.pieces = pieces;
  }

  @Override
  public boolean have(String kind) {
    return WorkKind.ofCode(kind).isPresent();
  }

  @Override
  public Optional<FileHolder> holder(FileOwner owner, ObjectKey key) {
    return WorkKind.ofCode(owner.kind())
        .flatMap(kind -> PieceId.parse(kind, owner.id()))
        .flatMap(id -> pieces.find(key.school(), id))
        .map(this::holder);
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
      return piece.state() == PieceState.REFUSED ? List.of() : piece.everyFile();
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

    @Override
    public boolean accept(RecordedFile.Verified file, Instant now) {
      boolean complete = piece.files().with(file).complete();
      Piece after = piece.with(file, complete ? piece.arrived(now) : piece.status());
      Transition transition = complete ? arrival(after) : Transition.ARRIVE_IN_PART;
      return write(transition, Optional.of(after), file.declared().part().title(), now);
    }

    private static Transition arrival(Piece after) {
      return after.state() == PieceState.CERTIFIED
          ? Transition.ARRIVE_CERTIFIED
          : Transition.ARRIVE;
    }

    @Override
    public boolean refuse(Refused refused, Instant now) {
      Status.Refused status =
          new Status.Refused(now, refused.file().declared().part(), refused.code(), refused.why());
      return piece
          .kept()
          .map(
              kept ->
                  restore(
                      kept,
                      wasReturned(kept) ? Transition.KEEP_RETURNED : Transition.KEEP_UPLOADED,
                      refused.why(),
                      now))
          .orElseGet(
              () -> write(Transition.REFUSE, Optional.of(piece.with(status)), refused.why(), now));
    }

    @Override
    public boolean end(Instant now) {
      return piece
          .kept()
          .map(
              kept ->
                  restore(
                      kept,
                      wasReturned(kept) ? Transition.RESTORE_RETURNED : Transition.RESTORE_UPLOADED,
                      "",
                      now))
          .orElseGet(() -> write(Transition.EXPIRE, Optional.empty(), "", now));
    }

    @Override
    public boolean clear(Instant now) {
      return piece.status() instanceof Status.Refused refused
          && !now.isBefore(refused.clearedFrom())
          && write(Transition.CLEAR, Optional.empty(), "", now);
    }

    private static boolean wasReturned(Status.Kept kept) {
      return kept.status() instanceof Status.Returned;
    }

    /** Gives a piece back what it had before its files were to be replaced. */
    private boolean restore(Status.Kept kept, Transition transition, String why, Instant now) {
      return write(transition, Optional.of(piece.restored(kept)), why, now);
    }

    private boolean write(Transition transition, Optional<Piece> after, String why, Instant now) {
      PieceChange change =
          PieceChange.of(transition, Optional.of(piece), after, new Author.Platform(), why, now);
      return switch (pieces.write(PieceWrite.of(change, List.of()))) {
        case WriteResult.Written() -> true;
        // Somebody else has moved it on meanwhile.
        case WriteResult.Rejected<WorkRefusal> _ -> false;
      };
    }
  }
}
