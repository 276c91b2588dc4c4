package tw.portfolio.work.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tw.portfolio.campus.MemorySchool;
import tw.portfolio.campus.MemoryTables;
import tw.portfolio.kernel.store.Rejection;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.work.Piece;
import tw.portfolio.work.PieceRefusal;
import tw.portfolio.work.Selection;
import tw.portfolio.work.SubmissionStore;
import tw.portfolio.work.SubmissionStore.Submission;

/** What is handed in of a {@link MemorySchool}. */
public final class MemorySubmissions implements SubmissionStore {
  private final MemoryTables tables;

  public MemorySubmissions(MemoryTables tables) {
    this.tables = tables;
  }

  @Override
  public WriteResult<Rejection> submit(Submission submission) {
    var key =
        new MemoryTables.StudentYearKey(
            submission.school(), submission.student(), submission.year());
    Selection current = tables.selection(key.school(), key.student(), key.year());
    List<Rejection> reasons = new ArrayList<>();
    if (!current.chosen().equals(submission.chosen())) {
      reasons.add(new PieceRefusal.SelectionDiffers(current));
    }
    for (Piece piece : submission.pieces()) {
      Optional<Piece> found = Optional.ofNullable(tables.pieces.get(at(submission, piece)));
      if (found.filter(piece::equals).isEmpty()) {
        reasons.add(new PieceRefusal.PieceDiffers(piece.id(), found));
      }
    }
    if (!reasons.isEmpty()) {
      return new WriteResult.Rejected<>(reasons);
    }
    submission.pieces().forEach(piece -> mark(submission, piece));
    Optional<String> lock = current.submittedBy().or(() -> Optional.of(submission.export()));
    tables.selections.put(key, new Selection(current.chosen(), current.at(), lock));
    return new WriteResult.Written<>();
  }

  private void mark(Submission submission, Piece piece) {
    tables.pieces.put(at(submission, piece), submission.submitted(piece));
    tables.addLine(at(submission, piece), submission.entry());
  }

  private static MemoryTables.PieceAt at(Submission submission, Piece piece) {
    return new MemoryTables.PieceAt(submission.school(), piece.id());
  }
}
