package tw.portfolio.submission;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import tw.portfolio.access.Roster;
import tw.portfolio.kernel.files.ArchiveStore;
import tw.portfolio.kernel.files.FileStore;
import tw.portfolio.submission.ExportStore.ExportRecord;
import tw.portfolio.submission.pack.ExportLists;
import tw.portfolio.submission.pack.ExportProblem;
import tw.portfolio.submission.pack.PackingBag;
import tw.portfolio.submission.pack.Product;
import tw.portfolio.work.PieceStore;

/**
 * Takes one step of an export. A step that was taken before is not taken again, but what follows it
 * is asked for again: a crash between the two loses nothing.
 */
public final class RunningExports {
  private final ExportStore exports;
  private final StepQueue queue;
  private final InstantSource clock;
  private final PlanningStep planning;
  private final PackingStep packing;
  private final SealingStep sealing;
  private final SubmittingStep submitting;

  /**
   * Runs exports of what is kept there.
   *
   * @param ids draws a new pseudonym each time
   */
  public RunningExports(Records records, Bytes bytes, Supplier<String> ids, InstantSource clock) {
    this(records, bytes, ids, clock, PackingBag.PART_BYTES);
  }

  RunningExports(
      Records records, Bytes bytes, Supplier<String> ids, InstantSource clock, int partBytes) {
    ExportLists lists = new ExportLists(bytes.archives());
    this.exports = records.exports();
    this.queue = records.queue();
    this.clock = clock;
    this.planning =
        new PlanningStep(records.roster(), records.pieces(), exports, lists, ids, clock);
    this.packing =
        new PackingStep(
            new PackingBag(bytes.files(), bytes.archives(), clock, partBytes),
            exports,
            lists,
            ids,
            clock);
    this.sealing = new SealingStep(bytes.archives(), exports, ids, clock);
    this.submitting = new SubmittingStep(records.pieces(), exports, lists, clock);
  }

  /**
   * Where the records are.
   *
   * @param roster who is in which class
   * @param pieces the pieces
   * @param exports the jobs
   * @param queue the way to the next step
   */
  public record Records(Roster roster, PieceStore pieces, ExportStore exports, StepQueue queue) {}

  /**
   * Where the bytes are.
   *
   * @param files the students' files
   * @param archives what exports make
   */
  public record Bytes(FileStore files, ArchiveStore archives) {}

  /**
   * Takes a step. If another worker is at it, the step is asked for once more when that worker, if
   * it has died, is no longer believed: the queue itself would bring the message back only after
   * the longest time that a worker may take.
   *
   * @return false if another worker is at it
   */
  public boolean run(StepMessage message) {
    Optional<ExportRecord> found = exports.find(message.school(), message.export());
    if (found.isEmpty() || found.get().job().outcome().isPresent()) {
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

  private boolean take(ExportStep step, ExportRecord record) {
    ExportJob job = record.job();
    if (job.plan().isEmpty()) {
      if (step instanceof ExportStep.Plan) {
        planning.plan(job);
      }
      return true;
    }
    ExportPlan plan = job.plan().get();
    return switch (step) {
      case ExportStep.Plan() -> true;
      case ExportStep.Pack(String className) ->
          !job.toPack().contains(className)
              || plan.share(className).map(share -> packing.pack(job, plan, share)).orElse(true);
      case ExportStep.Seal() -> {
        if (job.toPack().isEmpty() && job.seal().isEmpty()) {
          sealing.seal(record, plan);
        }
        yield true;
      }
      case ExportStep.Submit(String className) -> {
        if (job.seal().isPresent() && job.toSubmit().contains(className)) {
          plan.share(className).ifPresent(share -> submitting.submit(job, plan, share));
        }
        yield true;
      }
    };
  }

  private void follow(ExportStep taken, ExportJob job) {
    switch (taken) {
      case ExportStep.Plan() -> send(job);
      case ExportStep.Pack _ -> {
        if (job.toPack().isEmpty() && job.seal().isEmpty()) {
          send(job);
        }
      }
      case ExportStep.Seal() -> {
        if (job.seal().isPresent() && !job.toSubmit().isEmpty()) {
          send(job);
        } else {
          finishIfThrough(job);
        }
      }
      case ExportStep.Submit _ -> finishIfThrough(job);
    }
  }

  private void send(ExportJob job) {
    queue.send(
        job.outstanding().stream()
            .map(step -> new StepMessage(job.school(), job.id(), step))
            .toList());
  }

  private void finishIfThrough(ExportJob job) {
    if (job.outcome().isPresent() || job.seal().isEmpty() || !job.toSubmit().isEmpty()) {
      return;
    }
    List<ExportProblem> problems = exports.problems(job.school(), job.id());
    Optional<Product> list =
        problems.isEmpty() ? Optional.empty() : Optional.of(sealing.problems(job, problems));
    exports.finish(job, new ExportOutcome(clock.instant(), problems.size(), list));
  }
}
