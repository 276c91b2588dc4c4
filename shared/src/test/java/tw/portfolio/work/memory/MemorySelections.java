package tw.portfolio.work.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tw.portfolio.campus.MemorySchool;
import tw.portfolio.campus.MemoryTables;
import tw.portfolio.history.Author;
import tw.portfolio.kernel.store.Rejection;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.work.HistoryEntry;
import tw.portfolio.work.Piece;
import tw.portfolio.work.PieceId;
import tw.portfolio.work.PieceRefusal;
import tw.portfolio.work.PieceState;
import tw.portfolio.work.Selection;
import tw.portfolio.work.SelectionStore;
import tw.portfolio.work.SelectionStore.Choice;
import tw.portfolio.work.SelectionStore.ChosenPiece;
import tw.portfolio.work.Transition;

/** The students' choices of a {@link MemorySchool}. */
public final class MemorySelections implements SelectionStore {
  private final MemoryTables tables;

  public MemorySelections(MemoryTables tables) {
    this.tables = tables;
  }

  @Override
  public WriteResult<Rejection> select(Choice choice) {
    var key =
        new MemoryTables.StudentYearKey(
            choice.settings().school(), choice.by().person(), choice.year());
    Selection current = tables.selection(key.school(), key.student(), key.year());
    List<Rejection> reasons = new ArrayList<>();
    reasons.addAll(GuardCheck.settingsDiffer(tables, choice.settings()));
    if (current.submittedBy().isPresent()) {
      reasons.add(new PieceRefusal.SelectionLocked(current));
    }
    for (ChosenPiece chosen : choice.pieces()) {
      Optional<Piece> found = ownPiece(chosen.id(), choice);
      if (found.filter(piece -> isWhatWasSeen(piece, chosen)).isEmpty()) {
        reasons.add(new PieceRefusal.PieceDiffers(chosen.id(), found));
      }
    }
    if (!reasons.isEmpty()) {
      return new WriteResult.Rejected<>(reasons);
    }
    replace(key, current, choice);
    return new WriteResult.Written<>();
  }

  private Optional<Piece> ownPiece(PieceId id, Choice choice) {
    boolean own =
        id.student().equals(choice.by().person()) && id.term().year().equals(choice.year());
    return own
        ? Optional.ofNullable(
            tables.pieces.get(new MemoryTables.PieceAt(choice.settings().school(), id)))
        : Optional.empty();
  }

  private static boolean isWhatWasSeen(Piece piece, ChosenPiece chosen) {
    return piece.state() == PieceState.CERTIFIED
        && piece.revision() == chosen.revision()
        && piece.files().sealedAs(chosen.seals());
  }

  private void replace(MemoryTables.StudentYearKey key, Selection before, Choice choice) {
    Instant now = choice.settings().now();
    Instant at =
        before.at().filter(last -> !last.isBefore(now)).map(last -> last.plusNanos(1)).orElse(now);
    Set<PieceId> old = before.chosen();
    Set<PieceId> chosen = new HashSet<>();
    choice.pieces().forEach(piece -> chosen.add(piece.id()));
    tables.selections.put(key, new Selection(chosen, Optional.of(at), Optional.empty()));
    tables.changes.add(new MemoryTables.SchoolChange(key.school(), choice.made(at).line()));
    old.stream()
        .filter(id -> !chosen.contains(id))
        .forEach(
            id ->
                addLine(
                    id,
                    at,
                    choice,
                    Transition.DESELECT,
                    PieceState.SELECTED,
                    PieceState.CERTIFIED));
    chosen.stream()
        .filter(id -> !old.contains(id))
        .forEach(
            id ->
                addLine(
                    id, at, choice, Transition.SELECT, PieceState.CERTIFIED, PieceState.SELECTED));
  }

  private void addLine(
      PieceId id,
      Instant at,
      Choice choice,
      Transition transition,
      PieceState from,
      PieceState to) {
    tables.addChoiceLine(
        new MemoryTables.PieceAt(choice.settings().school(), id),
        new HistoryEntry(
            at, Author.of(choice.by()), transition, Optional.of(from), Optional.of(to), ""));
  }
}
