package tw.portfolio.work;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tw.portfolio.kernel.files.ObjectKey;
import tw.portfolio.kernel.store.Rejection;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;

/** Where pieces are kept. Reads see every write that was answered before them. */
public interface PieceStore {
  /** All that a student has in a school year. One round trip. */
  StudentYear studentYear(SchoolCode school, PersonId student, SchoolYear year);

  /** A piece. One round trip. */
  Optional<Piece> find(SchoolCode school, PieceId id);

  /** Which piece a file's key was made for. One round trip. */
  Optional<PieceId> pieceOf(ObjectKey key);

  /** What has happened to a piece, oldest first; it can be read after the piece is gone. */
  List<HistoryEntry> history(SchoolCode school, PieceId id);

  /** Changes a piece, or says why not. One round trip. */
  WriteResult<Rejection> write(PieceWrite write);

  /** Pieces of any school whose files have been awaited since before that instant, oldest first. */
  List<Piece> awaitingFilesSince(Instant before);
}
