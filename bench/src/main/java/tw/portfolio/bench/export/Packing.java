package tw.portfolio.bench.export;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import tw.portfolio.bench.school.MadeUpSchool;
import tw.portfolio.history.Author;
import tw.portfolio.kernel.aws.Environment;
import tw.portfolio.kernel.aws.Secrets;
import tw.portfolio.kernel.files.s3.S3ArchiveStore;
import tw.portfolio.kernel.files.s3.S3FileStore;
import tw.portfolio.kernel.parallel.BoundedParallel;
import tw.portfolio.local.store.Stores;
import tw.portfolio.school.PersonId;
import tw.portfolio.submission.ExportId;
import tw.portfolio.submission.ExportJob;
import tw.portfolio.submission.ExportOrder;
import tw.portfolio.submission.ExportOutcome;
import tw.portfolio.submission.ExportStep;
import tw.portfolio.submission.PlanningStep;
import tw.portfolio.submission.Purpose;
import tw.portfolio.submission.RunningExports;
import tw.portfolio.submission.StepMessage;
import tw.portfolio.submission.StepQueue;
import tw.portfolio.submission.source.Scope;
import tw.portfolio.work.WorkKind;

/** Exports as the worker function does them, with the messages handed over by the benchmark. */
final class Packing {
  private static final int AT_A_TIME = 8;

  private final MadeUpSchool school;
  private final Stores stores;
  private final Secrets ids = new Secrets(new SecureRandom());
  private final Queue<StepMessage> messages = new ConcurrentLinkedQueue<>();
  private final RunningExports exports;

  Packing(MadeUpSchool school, Environment environment) {
    this.school = school;
    this.stores = new Stores(environment);
    this.exports =
        new RunningExports(
            new PlanningStep.Records(
                stores.roster(), stores.classGrades(), stores.pieces(), stores.exports()),
            new PlanningStep.Bytes(
                S3FileStore.of(environment), S3ArchiveStore.ofExports(environment)),
            new Handed(),
            ids,
            InstantSource.system());
  }

  /** Messages wait here until the benchmark takes them. */
  private final class Handed implements StepQueue {
    @Override
    public void send(List<StepMessage> sent) {
      messages.addAll(sent);
    }

    @Override
    public void sendLater(StepMessage message, Duration delay) {
      throw new IllegalStateException("Two workers at the same class");
    }
  }

  /** One whole draft; only its archives are made by several workers. */
  Times export(int workers) throws Exception {
    ExportJob job =
        ExportJob.asked(
            school.code(),
            new ExportId(ids.get()),
            new ExportOrder(
                WorkKind.OUTCOME,
                school.term().year(),
                Purpose.DRAFT,
                new Scope.School(),
                Optional.empty()),
            new Author.Someone(school.teacher(0).id(), school.teacher(0).name()),
            Instant.now());
    stores.exports().start(job, Optional.empty());
    messages.add(new StepMessage(job.school(), job.id(), new ExportStep.Plan()));
    double plan = run(1, ExportStep.Plan.class);
    double pack = run(workers, ExportStep.Pack.class);
    double rest = run(1, ExportStep.Seal.class);
    int problems =
        stores.exports().find(job.school(), job.id()).stream()
            .flatMap(record -> record.job().outcome().stream())
            .mapToInt(ExportOutcome::problems)
            .findFirst()
            .orElse(-1);
    if (problems != 0) {
      throw new IllegalStateException("The export ended with problems: " + problems);
    }
    return new Times(plan, pack, rest);
  }

  /** Seconds to read what planning reads of each student, as many at a time, and do nothing. */
  double read(List<PersonId> students) {
    long start = System.nanoTime();
    new BoundedParallel(AT_A_TIME)
        .each(
            students,
            student ->
                stores
                    .pieces()
                    .studentYear(WorkKind.OUTCOME, school.code(), student, school.term().year()));
    return (System.nanoTime() - start) / 1e9;
  }

  /** Seconds for all messages of a step that are there. */
  private double run(int workers, Class<? extends ExportStep> step) throws Exception {
    List<StepMessage> now =
        messages.stream().filter(message -> step.isInstance(message.step())).toList();
    messages.removeAll(now);
    List<Callable<Boolean>> tasks =
        now.stream().<Callable<Boolean>>map(message -> () -> exports.run(message)).toList();
    long start = System.nanoTime();
    try (ExecutorService threads = Executors.newFixedThreadPool(workers)) {
      for (Future<Boolean> task : threads.invokeAll(tasks)) {
        task.get();
      }
    }
    return (System.nanoTime() - start) / 1e9;
  }

  /**
   * Seconds of an export.
   *
   * @param plan collecting what goes in
   * @param pack making the archives
   * @param rest what is over all archives
   */
  record Times(double plan, double pack, double rest) {}
}
