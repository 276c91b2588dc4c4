package tw.portfolio.submission;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.submission.ExportStore.Lease;
import tw.portfolio.submission.pack.BagEntries;
import tw.portfolio.submission.pack.ClassShare;
import tw.portfolio.submission.pack.ExportLists;
import tw.portfolio.submission.pack.ExportProblem;
import tw.portfolio.submission.pack.PlannedFile;
import tw.portfolio.submission.pack.PlannedPiece;
import tw.portfolio.submission.pack.PlannedStudent;
import tw.portfolio.submission.pack.ProblemCause;
import tw.portfolio.work.ChoiceId;
import tw.portfolio.work.Piece;
import tw.portfolio.work.PieceStore;
import tw.portfolio.work.Status;
import tw.portfolio.work.StudentYear;
import tw.portfolio.work.Submission;

/**
 * Locks the choices of a class and marks its pieces as handed in (提交), one transaction a student,
 * exactly as they were counted.
 *
 * <p>The first piece to be marked locks the student's choice: what the school has handed in can't
 * be dropped from it any more. A student whose choice or pieces are not what was counted is left
 * out as a whole, and told. What is marked is the list of what is packed.
 */
final class LockingStep {
  private static final int MOST_TRIES = 3;
  private static final Duration BETWEEN_REPORTS = Duration.ofSeconds(5);

  private final PieceStore pieces;
  private final ExportStore exports;
  private final ExportLists lists;
  private final Supplier<String> ids;
  private final InstantSource clock;

  LockingStep(
      PieceStore pieces,
      ExportStore exports,
      ExportLists lists,
      Supplier<String> ids,
      InstantSource clock) {
    this.pieces = pieces;
    this.exports = exports;
    this.lists = lists;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Locks a class.
   *
   * @return false if another worker is at it
   */
  boolean lock(ExportJob job, Confirmation confirmation, ClassShare share) {
    String attempt = ids.get();
    Instant reported = clock.instant();
    if (!exports.take(job, share.className(), PackingStep.lease(attempt, reported))) {
      return false;
    }
    List<PlannedStudent> locked = new ArrayList<>();
    List<ExportProblem> problems = new ArrayList<>();
    for (PlannedStudent student :
        lists.plan(job.order().kind(), ExportObjectKeys.plan(job, share))) {
      if (handIn(job, confirmation, student)) {
        locked.add(student);
      } else {
        problems.add(student.problem(ProblemCause.CHANGED_MEANWHILE));
      }
      Instant now = clock.instant();
      if (Duration.between(reported, now).compareTo(BETWEEN_REPORTS) >= 0) {
        reported = now;
        Lease lease = PackingStep.lease(attempt, now);
        if (!exports.progress(job, share.className(), lease, 0, 0)) {
          return false;
        }
      }
    }
    lists.putEntries(
        ExportObjectKeys.entries(job, attempt, share), BagEntries.of(locked, share.archive()));
    exports.locked(job, share.className(), counted(attempt, locked), problems, clock.instant());
    return true;
  }

  private static LockedClass counted(String attempt, List<PlannedStudent> students) {
    List<PlannedPiece> all =
        students.stream().flatMap(student -> student.pieces().stream()).toList();
    long bytes =
        all.stream().flatMap(piece -> piece.files().stream()).mapToLong(PlannedFile::bytes).sum();
    return new LockedClass(attempt, students.size(), all.size(), bytes);
  }

  /** Whether all that was counted of the student is handed in by this job, now or before. */
  private boolean handIn(ExportJob job, Confirmation confirmation, PlannedStudent student) {
    ChoiceId choice = new ChoiceId(job.order().kind(), job.school(), student.id(), job.year());
    for (int attempt = 1; attempt <= MOST_TRIES; attempt++) {
      StudentYear now =
          pieces.studentYear(choice.kind(), choice.school(), choice.student(), choice.year());
      if (student.pieces().stream().allMatch(piece -> isIn(job, now.piece(piece.id())))) {
        return true;
      }
      if (!isAsCounted(student, now)) {
        return false;
      }
      Submission submission =
          new Submission(
              choice,
              job.id().text(),
              student.chosen(),
              student.pieces().stream()
                  .map(piece -> now.piece(piece.id()))
                  .flatMap(Optional::stream)
                  .toList(),
              confirmation.by(),
              clock.instant());
      if (pieces.write(submission.write()) instanceof WriteResult.Written) {
        return true;
      }
    }
    return false;
  }

  private static boolean isIn(ExportJob job, Optional<Piece> piece) {
    return piece
        .filter(
            now ->
                now.status() instanceof Status.Submitted(var _, String by, var _)
                    && by.equals(job.id().text()))
        .isPresent();
  }

  private static boolean isAsCounted(PlannedStudent student, StudentYear now) {
    return now.selection().chosen().equals(student.chosen())
        && student.pieces().stream().allMatch(planned -> isAsCounted(planned, now));
  }

  private static boolean isAsCounted(PlannedPiece planned, StudentYear now) {
    return now.piece(planned.id())
        .filter(piece -> piece.selectable() && piece.version() == planned.version())
        .isPresent();
  }
}
