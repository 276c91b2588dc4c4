package tw.portfolio.submission;

import java.time.Instant;
import java.util.function.Predicate;
import tw.portfolio.history.Author;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.school.PersonId;
import tw.portfolio.work.ChoiceId;
import tw.portfolio.work.PieceId;
import tw.portfolio.work.PieceStore;
import tw.portfolio.work.PieceWrite;
import tw.portfolio.work.StudentYear;
import tw.portfolio.work.SubmissionWithdrawal;

/** Takes back what a job has handed in of a student: one transaction, and nothing twice. */
final class TakingBack {
  private static final int MOST_TRIES = 5;

  private final PieceStore pieces;

  TakingBack(PieceStore pieces) {
    this.pieces = pieces;
  }

  /**
   * Takes it back.
   *
   * @param which which of the pieces that the job has handed in
   * @throws IllegalStateException if the student's work changes at every try; the step comes again
   */
  void takeBack(
      ExportJob job,
      PersonId student,
      Predicate<PieceId> which,
      Author.Someone by,
      Instant at,
      String reason) {
    ChoiceId choice = new ChoiceId(job.order().kind(), job.school(), student, job.year());
    for (int attempt = 1; attempt <= MOST_TRIES; attempt++) {
      StudentYear page = pieces.studentYear(choice.kind(), choice.school(), student, choice.year());
      if (new SubmissionWithdrawal(choice, job.id().text(), page, which, by, at, reason)
          .write()
          .map(this::written)
          .orElse(true)) {
        return;
      }
    }
    throw new IllegalStateException("A student's work changes all the time");
  }

  private boolean written(PieceWrite write) {
    return pieces.write(write) instanceof WriteResult.Written;
  }
}
