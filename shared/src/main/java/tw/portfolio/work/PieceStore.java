package tw.portfolio.work;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.work.PieceWrite.HistoryEntry;

/** Where work of every kind is kept. Reads see every write that was answered before them. */
public interface PieceStore {
  /** All that a student has of a kind in a school year. One round trip. */
  StudentYear studentYear(WorkKind kind, SchoolCode school, PersonId student, SchoolYear year);

  /**
   * What each of these students has chosen of a kind in a school year; who has chosen nothing is in
   * it too. One round trip for every hundred students.
   */
  Map<PersonId, Selection> selections(
      WorkKind kind, SchoolCode school, SchoolYear year, Collection<PersonId> students);

  /** A piece. One round trip. */
  Optional<Piece> find(SchoolCode school, PieceId id);

  /**
   * What has happened to a piece, its comings and goings in the year's choice included, oldest
   * first; it can be read after the piece is gone.
   */
  List<HistoryEntry> history(SchoolCode school, PieceId id);

  /**
   * Changes pieces and a choice of them, or says why not. One round trip, unless another choice
   * took effect at the same moment or later.
   */
  WriteResult<WorkRefusal> write(PieceWrite write);

  /**
   * Pieces of any school whose files have been awaited since before that instant, or that stand as
   * refused and were to be cleared away before it, oldest first.
   */
  List<Piece> awaitingFilesSince(Instant before);
}
