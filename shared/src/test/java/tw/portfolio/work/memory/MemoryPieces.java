package tw.portfolio.work.memory;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tw.portfolio.campus.MemorySchool;
import tw.portfolio.campus.MemoryTables;
import tw.portfolio.course.Enrolment;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.work.ChoiceId;
import tw.portfolio.work.Piece;
import tw.portfolio.work.PieceId;
import tw.portfolio.work.PieceState;
import tw.portfolio.work.PieceStore;
import tw.portfolio.work.PieceWrite;
import tw.portfolio.work.PieceWrite.HistoryEntry;
import tw.portfolio.work.PieceWrite.PieceChange;
import tw.portfolio.work.Selection;
import tw.portfolio.work.Status;
import tw.portfolio.work.StudentYear;
import tw.portfolio.work.WorkKind;
import tw.portfolio.work.WorkRefusal;
import tw.portfolio.work.summary.memory.MemorySummaries;

/** The work of a {@link MemorySchool}. */
public final class MemoryPieces implements PieceStore {
  private final MemoryTables tables;

  public MemoryPieces(MemoryTables tables) {
    this.tables = tables;
  }

  @Override
  public Map<PersonId, Selection> selections(
      WorkKind kind, SchoolCode school, SchoolYear year, Collection<PersonId> students) {
    return students.stream()
        .distinct()
        .collect(
            Collectors.toMap(
                student -> student,
                student -> tables.selection(new ChoiceId(kind, school, student, year))));
  }

  @Override
  public StudentYear studentYear(
      WorkKind kind, SchoolCode school, PersonId student, SchoolYear year) {
    ChoiceId of = new ChoiceId(kind, school, student, year);
    List<Piece> pieces =
        tables.pieces.values().stream()
            .filter(piece -> ChoiceId.of(piece.school(), piece.id()).equals(of))
            .sorted(comparing(Piece::created).thenComparing(piece -> piece.id().secret()))
            .toList();
    return switch (kind) {
      case OUTCOME ->
          new StudentYear(
              enrolments(of),
              pieces,
              tables.selection(of),
              tables.extraTime(school, student, year));
      case ACHIEVEMENT -> new StudentYear(List.of(), pieces, tables.selection(of), List.of());
    };
  }

  private List<Enrolment> enrolments(ChoiceId of) {
    return tables.enrolments.values().stream()
        .filter(taken -> taken.school().equals(of.school()))
        .filter(taken -> taken.student().equals(of.student()))
        .filter(taken -> taken.term().year().equals(of.year()))
        .sorted(comparing(taken -> taken.ref().toString()))
        .toList();
  }

  @Override
  public Optional<Piece> find(SchoolCode school, PieceId id) {
    return Optional.ofNullable(tables.pieces.get(new MemoryTables.PieceAt(school, id)));
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
  public WriteResult<WorkRefusal> write(PieceWrite write) {
    GuardCheck guards = new GuardCheck(tables, write);
    Optional<ChoiceCheck> choice = write.choice().map(change -> new ChoiceCheck(tables, change));
    List<WorkRefusal> reasons = new ArrayList<>(guards.failures());
    choice.ifPresent(check -> reasons.addAll(check.failures()));
    write.changes().forEach(change -> differs(change).ifPresent(reasons::add));
    if (!reasons.isEmpty()) {
      return new WriteResult.Rejected<>(reasons);
    }
    guards.carryOut();
    choice.ifPresent(ChoiceCheck::carryOut);
    write.changes().forEach(this::store);
    MemorySummaries.change(tables, write.summaryChange());
    return new WriteResult.Written<>();
  }

  private Optional<WorkRefusal> differs(PieceChange change) {
    Piece piece = change.piece();
    Optional<Piece> current = find(piece.school(), piece.id());
    return current.map(Piece::version).equals(change.before().map(Piece::version))
        ? Optional.empty()
        : Optional.of(new WorkRefusal.PieceDiffers(piece.id(), current));
  }

  /** Why a piece is not the one that was read. */
  static Optional<WorkRefusal> differs(MemoryTables tables, Piece read) {
    var at = new MemoryTables.PieceAt(read.school(), read.id());
    Optional<Piece> current = Optional.ofNullable(tables.pieces.get(at));
    return current.map(Piece::version).equals(Optional.of(read.version()))
        ? Optional.empty()
        : Optional.of(new WorkRefusal.PieceDiffers(read.id(), current));
  }

  private void store(PieceChange change) {
    var at = new MemoryTables.PieceAt(change.piece().school(), change.piece().id());
    tables.addLine(at, change.entry());
    change
        .after()
        .ifPresentOrElse(after -> tables.pieces.put(at, after), () -> tables.pieces.remove(at));
    if (change.after().isPresent() && change.after().get().status() instanceof Status.Reserved) {
      change.piece().everyFile().forEach(file -> tables.owners.put(file.key(), at.id().owner()));
      // A file that arrives alone leaves the piece reserved, and the wait goes on from its start.
      if (!change.entry().from().equals(Optional.of(PieceState.RESERVED))) {
        tables.awaitedSince.put(at, change.entry().at());
      }
    } else if (change.after().isPresent()
        && change.after().get().status() instanceof Status.Refused refused) {
      tables.awaitedSince.put(at, refused.clearedFrom());
    } else {
      tables.awaitedSince.remove(at);
    }
  }
}
