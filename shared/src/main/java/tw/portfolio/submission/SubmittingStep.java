package tw.portfolio.submission;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tw.portfolio.kernel.parallel.BoundedParallel;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.submission.pack.ClassShare;
import tw.portfolio.submission.pack.ExportLists;
import tw.portfolio.submission.pack.ExportProblem;
import tw.portfolio.submission.pack.PlannedPiece;
import tw.portfolio.submission.pack.PlannedStudent;
import tw.portfolio.submission.pack.ProblemCause;
import tw.portfolio.work.ChoiceId;
import tw.portfolio.work.Piece;
import tw.portfolio.work.PieceId;
import tw.portfolio.work.PieceState;
import tw.portfolio.work.PieceStore;
import tw.portfolio.work.StudentYear;
import tw.portfolio.work.Submission;
import tw.portfolio.work.WorkKind;

/**
 * Marks what is in a class's archive as handed in (提交), one transaction a student.
 *
 * <p>A piece is marked if every one of its files is in the archive, and the first one to be marked
 * locks the student's choice: what the school has handed in can't be dropped from it any more. The
 * pieces with a problem stay certified and chosen, so that a later export of the year marks them
 * under the same choice once they are repaired; therefore a lock says nothing about what is left to
 * do, and each piece is looked at. If the choice or a piece is not what was exported, nothing of
 * the student's is marked and that becomes a problem.
 */
final class SubmittingStep {
  private static final int AT_A_TIME = 8;
  private static final int MOST_TRIES = 3;

  private final PieceStore pieces;
  private final ExportStore exports;
  private final ExportLists lists;
  private final InstantSource clock;

  SubmittingStep(PieceStore pieces, ExportStore exports, ExportLists lists, InstantSource clock) {
    this.pieces = pieces;
    this.exports = exports;
    this.lists = lists;
    this.clock = clock;
  }

  void submit(ExportJob job, ExportPlan plan, ClassShare share) {
    Set<PieceId> out =
        exports.problems(job.school(), job.id()).stream()
            .map(ExportProblem::piece)
            .flatMap(Optional::stream)
            .collect(Collectors.toSet());
    List<ExportProblem> problems =
        new BoundedParallel(AT_A_TIME)
                .each(
                    lists.plan(WorkKind.OUTCOME, ExportObjectKeys.plan(job, plan.attempt(), share)),
                    student -> submit(job, student, out))
                .stream()
                .flatMap(Optional::stream)
                .toList();
    exports.submitted(job, share.className(), problems, clock.instant());
  }

  private Optional<ExportProblem> submit(ExportJob job, PlannedStudent student, Set<PieceId> out) {
    List<PlannedPiece> in =
        student.pieces().stream().filter(piece -> !out.contains(piece.id())).toList();
    for (int attempt = 1; attempt <= MOST_TRIES; attempt++) {
      StudentYear now =
          pieces.studentYear(WorkKind.OUTCOME, job.school(), student.id(), job.year());
      if (changed(student, in, now)) {
        return Optional.of(student.problem(ProblemCause.CHANGED_MEANWHILE));
      }
      List<Piece> left = leftToMark(in, now);
      if (left.isEmpty()) {
        return Optional.empty();
      }
      Submission submission = submission(job, student, left);
      if (pieces.write(submission.write()) instanceof WriteResult.Written) {
        return Optional.empty();
      }
    }
    return Optional.of(student.problem(ProblemCause.CHANGED_MEANWHILE));
  }

  private static boolean changed(PlannedStudent student, List<PlannedPiece> in, StudentYear now) {
    return !now.selection().chosen().equals(student.chosen())
        || in.stream().anyMatch(planned -> changed(planned, now.piece(planned.id())));
  }

  private static boolean changed(PlannedPiece planned, Optional<Piece> now) {
    return now.filter(
            piece ->
                piece.state() == PieceState.SUBMITTED
                    || (piece.state() == PieceState.CERTIFIED
                        && piece.version() == planned.version()))
        .isEmpty();
  }

  /** What no export has marked yet: neither an earlier one, nor this step at its first delivery. */
  private static List<Piece> leftToMark(List<PlannedPiece> in, StudentYear now) {
    return in.stream()
        .map(planned -> now.piece(planned.id()))
        .flatMap(Optional::stream)
        .filter(piece -> piece.state() == PieceState.CERTIFIED)
        .toList();
  }

  private Submission submission(ExportJob job, PlannedStudent student, List<Piece> left) {
    return new Submission(
        new ChoiceId(WorkKind.OUTCOME, job.school(), student.id(), job.year()),
        job.id().text(),
        student.chosen(),
        left,
        job.by(),
        clock.instant());
  }
}
