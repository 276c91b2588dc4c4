package tw.portfolio.work.memory;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tw.portfolio.campus.MemorySchool;
import tw.portfolio.campus.MemoryTables;
import tw.portfolio.course.Enrolment;
import tw.portfolio.kernel.files.ObjectKey;
import tw.portfolio.kernel.files.RecordedFile;
import tw.portfolio.kernel.files.RecordedFiles;
import tw.portfolio.kernel.store.Rejection;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.work.Guard;
import tw.portfolio.work.HistoryEntry;
import tw.portfolio.work.Piece;
import tw.portfolio.work.PieceId;
import tw.portfolio.work.PieceRefusal;
import tw.portfolio.work.PieceState;
import tw.portfolio.work.PieceStore;
import tw.portfolio.work.PieceWrite;
import tw.portfolio.work.Status;
import tw.portfolio.work.StudentYear;

/** The pieces of a {@link MemorySchool}. */
public final class MemoryPieces implements PieceStore {
  private final MemoryTables tables;

  public MemoryPieces(MemoryTables tables) {
    this.tables = tables;
  }

  @Override
  public StudentYear studentYear(SchoolCode school, PersonId student, SchoolYear year) {
    List<Enrolment> enrolments =
        tables.enrolments.values().stream()
            .filter(taken -> taken.school().equals(school) && taken.student().equals(student))
            .filter(taken -> taken.term().year().equals(year))
            .sorted(comparing(taken -> taken.ref().toString()))
            .toList();
    List<Piece> pieces =
        tables.pieces.values().stream()
            .filter(piece -> piece.school().equals(school) && ofYear(piece.id(), student, year))
            .sorted(comparing(Piece::created).thenComparing(piece -> piece.id().secret()))
            .toList();
    return new StudentYear(
        enrolments,
        pieces,
        tables.selection(school, student, year),
        tables.extraTime(school, student, year));
  }

  @Override
  public Optional<Piece> find(SchoolCode school, PieceId id) {
    return Optional.ofNullable(tables.pieces.get(new MemoryTables.PieceAt(school, id)));
  }

  @Override
  public Optional<PieceId> pieceOf(ObjectKey key) {
    return Optional.ofNullable(tables.keys.get(key));
  }

  @Override
  public List<HistoryEntry> history(SchoolCode school, PieceId id) {
    return List.copyOf(
        tables.history.getOrDefault(new MemoryTables.PieceAt(school, id), List.of()));
  }

  @Override
  public List<Piece> awaitingFilesSince(Instant before) {
    return tables.awaitedSince.entrySet().stream()
        .filter(awaited -> awaited.getValue().isBefore(before))
        .sorted(
            Map.Entry.<MemoryTables.PieceAt, Instant>comparingByValue()
                .thenComparing(awaited -> awaited.getKey().id().secret()))
        .map(awaited -> tables.pieces.get(awaited.getKey()))
        .toList();
  }

  @Override
  public WriteResult<Rejection> write(PieceWrite write) {
    Piece piece = write.piece();
    var check = new GuardCheck(tables, piece.school(), piece.id());
    List<Rejection> reasons = new ArrayList<>();
    write.guards().stream()
        .sorted(comparingInt(GuardCheck::rank))
        .flatMap(check::failures)
        .forEach(reasons::add);
    Optional<Piece> current = find(piece.school(), piece.id());
    if (!current.map(Piece::version).equals(write.before().map(Piece::version))) {
      reasons.add(new PieceRefusal.PieceDiffers(piece.id(), current));
    }
    if (!reasons.isEmpty()) {
      return new WriteResult.Rejected<>(reasons);
    }
    for (Guard guard : write.guards()) {
      check.carryOut(guard);
    }
    store(write);
    return new WriteResult.Written<>();
  }

  private void store(PieceWrite write) {
    var at = new MemoryTables.PieceAt(write.piece().school(), write.piece().id());
    tables.addLine(at, write.entry());
    write
        .after()
        .ifPresentOrElse(after -> tables.pieces.put(at, after), () -> tables.pieces.remove(at));
    if (write.after().isPresent()
        && write.after().get().status() instanceof Status.Reserved reserved) {
      remember(at.id(), write.after().get().files());
      reserved.kept().ifPresent(kept -> remember(at.id(), kept.files()));
      // A file that arrives alone leaves the piece reserved, and the wait goes on from its start.
      if (!write.entry().from().equals(Optional.of(PieceState.RESERVED))) {
        tables.awaitedSince.put(at, write.entry().at());
      }
    } else {
      tables.awaitedSince.remove(at);
    }
  }

  private void remember(PieceId id, RecordedFiles files) {
    for (RecordedFile file : files.all()) {
      tables.keys.put(file.key(), id);
    }
  }

  private static boolean ofYear(PieceId id, PersonId student, SchoolYear year) {
    return id.student().equals(student) && id.term().year().equals(year);
  }
}
