package tw.portfolio.submission;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import tw.portfolio.job.Product;
import tw.portfolio.submission.ExportJob.Left;
import tw.portfolio.submission.ExportStore.ExportRecord;
import tw.portfolio.submission.pack.ClassShare;
import tw.portfolio.submission.pack.ExportLists;
import tw.portfolio.submission.pack.ExportProblem;
import tw.portfolio.submission.pack.PackingBag;

/**
 * Takes one step of an export. A step that was taken before is not taken again, but what follows it
 * is asked for again: a crash between the two loses nothing.
 */
public final class RunningExports {
  private final ExportStore exports;
  private final StepQueue queue;
  private final InstantSource clock;
  private final PlanningStep planning;
  private final LockingStep locking;
  private final PackingStep packing;
  private final SealingStep sealing;
  private final WithdrawingStep withdrawing;

  /**
   * Runs exports of what is kept there.
   *
   * @param ids draws a new pseudonym each time
   */
  public RunningExports(
      PlanningStep.Records records,
      PlanningStep.Bytes bytes,
      StepQueue queue,
      Supplier<String> ids,
      InstantSource clock) {
    this(records, bytes, queue, ids, clock, PackingBag.PART_BYTES);
  }

  RunningExports(
      PlanningStep.Records records,
      PlanningStep.Bytes bytes,
      StepQueue queue,
      Supplier<String> ids,
      InstantSource clock,
      int partBytes) {
    ExportLists lists = new ExportLists(bytes.archives());
    this.exports = records.exports();
    this.queue = queue;
    this.clock = clock;
    this.planning = new PlanningStep(records, bytes, ids, clock);
    this.locking = new LockingStep(records.pieces(), exports, lists, ids, clock);
    this.packing =
        new PackingStep(
            new PackingBag(bytes.files(), bytes.archives(), clock, partBytes),
            exports,
            lists,
            ids,
            clock);
    this.sealing = new SealingStep(bytes.archives(), exports, ids, clock);
    this.withdrawing = new WithdrawingStep(records.pieces(), exports, lists, clock);
  }

  /**
   * Takes a step. If another worker is at it, the step is asked for once more when that worker, if
   * it has died, is no longer believed: the queue itself would bring the message back only after
   * the longest time that a worker may take.
   *
   * @return false if another worker is at it
   */
  public boolean run(StepMessage message) {
    Optional<ExportRecord> found = exports.find(message.school(), message.export());
    if (found.isEmpty() || found.get().job().cancelled().isPresent()) {
      return true;
    }
    if (!take(message.step(), found.get())) {
      queue.sendLater(message, PackingStep.LEASE.plusSeconds(1));
      return false;
    }
    exports
        .find(message.school(), message.export())
        .ifPresent(after -> follow(message.step(), after.job()));
    return true;
  }

  /** Writes down that a step will not be tried again. */
  public void giveUp(StepMessage message) {
    exports.fail(
        message.school(), message.export(), new ExportFailure(message.step(), clock.instant()));
  }

  /** Only what is due is taken: not what comes late, and not what comes too early. */
  private boolean take(ExportStep step, ExportRecord record) {
    ExportJob job = record.job();
    if (!isDue(step, job)) {
      return true;
    }
    Optional<ClassShare> share =
        step.ofClass().flatMap(name -> job.plan().flatMap(plan -> plan.share(name)));
    return switch (step) {
      case ExportStep.Plan() -> {
        planning.plan(job);
        yield true;
      }
      case ExportStep.Lock _ ->
          locking.lock(job, job.confirmation().orElseThrow(), share.orElseThrow());
      case ExportStep.Pack _ -> {
        ClassShare one = share.orElseThrow();
        yield packing.pack(job, job.plan().orElseThrow(), one, list(record, one));
      }
      case ExportStep.Seal() -> {
        job.confirmation().ifPresent(confirmed -> withdrawing.release(job, confirmed));
        sealing.seal(record, job.plan().orElseThrow());
        yield true;
      }
      case ExportStep.Withdraw _ -> {
        withdrawing.withdraw(job, job.withdrawal().orElseThrow(), share.orElseThrow());
        yield true;
      }
    };
  }

  private static boolean isDue(ExportStep step, ExportJob job) {
    Left left = job.left();
    boolean packs = left.toLock().isEmpty() && job.withdrawal().isEmpty();
    return switch (step) {
      case ExportStep.Plan() -> job.plan().isEmpty();
      case ExportStep.Lock(String name) -> left.toLock().contains(name);
      case ExportStep.Pack(String name) -> packs && left.toPack().contains(name);
      case ExportStep.Seal() ->
          packs
              && job.plan().isPresent()
              && !job.awaitsConfirmation()
              && left.toPack().isEmpty()
              && job.seal().isEmpty();
      case ExportStep.Withdraw(String name) -> left.toWithdraw().contains(name);
    };
  }

  /** What is to go into a class's bag: what was planned, or of that what was handed in. */
  private static String list(ExportRecord record, ClassShare share) {
    String attempt =
        record
            .progress(share.className())
            .flatMap(ClassProgress::locked)
            .map(LockedClass::attempt)
            .orElse(share.attempt());
    return ExportObjectKeys.entries(record.job(), attempt, share);
  }

  private void follow(ExportStep taken, ExportJob job) {
    switch (taken) {
      case ExportStep.Plan() -> send(job);
      case ExportStep.Lock _ -> {
        if (job.left().toLock().isEmpty()) {
          send(job);
        }
      }
      case ExportStep.Pack _ -> {
        if (job.left().toPack().isEmpty() && job.seal().isEmpty()) {
          send(job);
        }
      }
      case ExportStep.Seal() -> finish(job);
      case ExportStep.Withdraw _ -> {
        // Nothing follows: the last class that is taken back ends it.
      }
    }
  }

  private void send(ExportJob job) {
    queue.send(
        job.outstanding().stream()
            .map(step -> new StepMessage(job.school(), job.id(), step))
            .toList());
  }

  private void finish(ExportJob job) {
    if (job.outcome().isPresent() || job.seal().isEmpty()) {
      return;
    }
    List<ExportProblem> problems = exports.problems(job.school(), job.id());
    Optional<Product> list =
        problems.isEmpty() ? Optional.empty() : Optional.of(sealing.problems(job, problems));
    int open = (int) problems.stream().filter(one -> one.cause().toBePutRight()).count();
    exports.finish(job, new ExportOutcome(clock.instant(), open, list));
  }
}
