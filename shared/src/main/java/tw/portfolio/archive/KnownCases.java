package tw.portfolio.archive;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import tw.portfolio.job.Job;
import tw.portfolio.job.JobState;
import tw.portfolio.job.JobStore;
import tw.portfolio.kernel.store.DataSubject;
import tw.portfolio.receipt.ReceiptStore;
import tw.portfolio.record.register.Enquiries;
import tw.portfolio.record.register.Enquiry;
import tw.portfolio.work.Piece;
import tw.portfolio.work.PieceStore;
import tw.portfolio.work.Status;
import tw.portfolio.work.WorkKind;

/** Cases of the rooms that have some. */
public final class KnownCases implements RunningCases {
  private static final int LATEST_JOBS = 20;

  private final Enquiries enquiries;
  private final PieceStore pieces;
  private final ReceiptStore receipts;
  private final JobStore jobs;

  /** Cases about what lies here. */
  public KnownCases(Enquiries enquiries, PieceStore pieces, ReceiptStore receipts, JobStore jobs) {
    this.enquiries = enquiries;
    this.pieces = pieces;
    this.receipts = receipts;
    this.jobs = jobs;
  }

  @Override
  public Set<RunningCase> of(DataSubject subject) {
    Set<RunningCase> running = EnumSet.noneOf(RunningCase.class);
    if (enquiries.of(subject.school(), subject.person()).stream().anyMatch(Enquiry::isOpen)) {
      running.add(RunningCase.ENQUIRY);
    }
    if (hasDispute(subject)) {
      running.add(RunningCase.DISPUTE);
    }
    if (receipts.of(subject.school(), subject.person()).cases().stream()
        .anyMatch(one -> !one.state().isLast())) {
      running.add(RunningCase.RECEIPT);
    }
    if (jobs
        .page(subject.school(), subject.person(), Optional.empty(), LATEST_JOBS)
        .entries()
        .stream()
        .map(Job::state)
        .anyMatch(KnownCases::isUnderWay)) {
      running.add(RunningCase.JOB);
    }
    return running;
  }

  private boolean hasDispute(DataSubject subject) {
    return subject.years().stream()
        .flatMap(
            year ->
                pieces
                    .studentYear(WorkKind.OUTCOME, subject.school(), subject.person(), year)
                    .pieces()
                    .stream())
        .map(Piece::status)
        .anyMatch(
            status ->
                status instanceof Status.Returned returned
                    && returned.disputedBefore().isPresent());
  }

  private static boolean isUnderWay(JobState state) {
    return switch (state) {
      case JobState.Working _ -> true;
      case JobState.AwaitingFile(),
          JobState.Prepared _,
          JobState.Done _,
          JobState.Refused _,
          JobState.Failed _,
          JobState.Cancelled() ->
          false;
    };
  }
}
