package tw.portfolio.work.memory;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tw.portfolio.campus.MemorySchool;
import tw.portfolio.campus.MemoryTables;
import tw.portfolio.kernel.store.Rejection;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.work.HistoryEntry;
import tw.portfolio.work.Piece;
import tw.portfolio.work.PieceId;
import tw.portfolio.work.PieceRefusal;
import tw.portfolio.work.PieceState;
import tw.portfolio.work.Selection;
import tw.portfolio.work.Transition;
import tw.portfolio.work.UnlockStore;
import tw.portfolio.work.UnlockStore.AchievementUnlock;
import tw.portfolio.work.UnlockStore.ChoiceUnlock;
import tw.portfolio.work.UnlockStore.Reopening;
import tw.portfolio.work.achievement.memory.MemoryAchievements;

/** Unlocks in a {@link MemorySchool}. */
public final class MemoryUnlocks implements UnlockStore {
  private final MemorySchool school;
  private final MemoryAchievements achievements;

  /** Unlocks what is locked there. */
  public MemoryUnlocks(MemorySchool school, MemoryAchievements achievements) {
    this.school = school;
    this.achievements = achievements;
  }

  @Override
  public WriteResult<Rejection> unlock(ChoiceUnlock unlock) {
    synchronized (school) {
      MemoryTables tables = school.tables();
      Selection current = tables.selection(unlock.school(), unlock.student(), unlock.year());
      List<Rejection> reasons = new ArrayList<>();
      if (!current.chosen().equals(unlock.choice().chosen())
          || !current.submittedBy().equals(unlock.choice().submittedBy())) {
        reasons.add(new PieceRefusal.SelectionDiffers(current));
      }
      unlock.pieces().forEach(piece -> differs(tables, piece).ifPresent(reasons::add));
      if (!reasons.isEmpty()) {
        return new WriteResult.Rejected<>(reasons);
      }
      for (Piece piece : unlock.pieces()) {
        unlock.unlocked(piece).ifPresent(unlocked -> store(tables, unlocked, unlock.entry()));
      }
      tables.selections.put(
          new MemoryTables.StudentYearKey(unlock.school(), unlock.student(), unlock.year()),
          new Selection(current.chosen(), current.at(), Optional.empty()));
      tables.changes.add(new MemoryTables.SchoolChange(unlock.school(), unlock.line()));
      return new WriteResult.Written<>();
    }
  }

  @Override
  public WriteResult<Rejection> unlock(AchievementUnlock unlock) {
    return achievements.unlock(unlock);
  }

  @Override
  public WriteResult<Rejection> reopen(Reopening reopening) {
    synchronized (school) {
      MemoryTables tables = school.tables();
      Piece piece = reopening.piece();
      PieceId id = piece.id();
      var key = new MemoryTables.StudentYearKey(piece.school(), id.student(), id.term().year());
      Selection current = tables.selection(key.school(), key.student(), key.year());
      List<Rejection> reasons = new ArrayList<>();
      boolean asSupposed =
          reopening.leavesChoice()
              ? current.chosen().equals(reopening.choice().chosen())
                  && current.submittedBy().isEmpty()
                  && current.at().filter(at -> at.isBefore(reopening.at())).isPresent()
              : !current.chosen().contains(id);
      if (!asSupposed) {
        reasons.add(new PieceRefusal.SelectionDiffers(current));
      }
      differs(tables, piece).ifPresent(reasons::add);
      if (!reasons.isEmpty()) {
        return new WriteResult.Rejected<>(reasons);
      }
      if (reopening.leavesChoice()) {
        Set<PieceId> rest = new HashSet<>(current.chosen());
        rest.remove(id);
        tables.selections.put(
            key, new Selection(rest, Optional.of(reopening.at()), Optional.empty()));
        tables.addLine(
            new MemoryTables.PieceAt(piece.school(), id),
            new HistoryEntry(
                reopening.at(),
                reopening.by(),
                Transition.DESELECT,
                Optional.of(PieceState.SELECTED),
                Optional.of(PieceState.CERTIFIED),
                ""));
      }
      store(tables, reopening.returned(), reopening.entry());
      return new WriteResult.Written<>();
    }
  }

  private static Optional<Rejection> differs(MemoryTables tables, Piece piece) {
    Optional<Piece> found =
        Optional.ofNullable(
            tables.pieces.get(new MemoryTables.PieceAt(piece.school(), piece.id())));
    return found.map(Piece::version).equals(Optional.of(piece.version()))
        ? Optional.empty()
        : Optional.of(new PieceRefusal.PieceDiffers(piece.id(), found));
  }

  private static void store(MemoryTables tables, Piece after, HistoryEntry entry) {
    var at = new MemoryTables.PieceAt(after.school(), after.id());
    tables.pieces.put(at, after);
    tables.addLine(at, entry);
  }
}
