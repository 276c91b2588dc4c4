package tw.portfolio.submission;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tw.portfolio.kernel.parallel.BoundedParallel;
import tw.portfolio.school.PersonId;
import tw.portfolio.submission.pack.ClassShare;
import tw.portfolio.submission.pack.ExportLists;
import tw.portfolio.submission.pack.ExportProblem;
import tw.portfolio.work.PieceId;
import tw.portfolio.work.PieceStore;

/** Takes back what a job has handed in: a class of it, or what could not be packed. */
final class WithdrawingStep {
  private static final int AT_A_TIME = 8;
  private static final String NOT_PACKED = "檔案遺失或與紀錄不符，未列入這次提交";

  private final TakingBack pieces;
  private final ExportStore exports;
  private final ExportLists lists;
  private final InstantSource clock;

  WithdrawingStep(PieceStore pieces, ExportStore exports, ExportLists lists, InstantSource clock) {
    this.pieces = new TakingBack(pieces);
    this.exports = exports;
    this.lists = lists;
    this.clock = clock;
  }

  /** Takes a class back whole. */
  void withdraw(ExportJob job, Withdrawal withdrawal, ClassShare share) {
    new BoundedParallel(AT_A_TIME)
        .each(
            lists.plan(job.order().kind(), ExportObjectKeys.plan(job, share)),
            student -> {
              pieces.takeBack(
                  job,
                  student.id(),
                  _ -> true,
                  withdrawal.by(),
                  clock.instant(),
                  withdrawal.reason());
              return student.id();
            });
    exports.withdrawn(job, share.className(), clock.instant());
  }

  /**
   * Takes back the pieces of which a file turned out not to be what its record says: the package
   * holds exactly what the job has handed in.
   */
  void release(ExportJob job, Confirmation confirmation) {
    Map<PersonId, Set<PieceId>> faulty =
        exports.problems(job.school(), job.id()).stream()
            .map(ExportProblem::piece)
            .flatMap(Optional::stream)
            .collect(Collectors.groupingBy(PieceId::student, Collectors.toSet()));
    faulty.forEach(
        (student, which) ->
            pieces.takeBack(
                job, student, which::contains, confirmation.by(), clock.instant(), NOT_PACKED));
  }
}
