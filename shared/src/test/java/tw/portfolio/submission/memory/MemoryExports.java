package tw.portfolio.submission.memory;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import tw.portfolio.campus.MemorySchool;
import tw.portfolio.campus.MemoryTables;
import tw.portfolio.history.Author;
import tw.portfolio.history.Change;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.job.Product;
import tw.portfolio.kernel.store.IdempotencyKey;
import tw.portfolio.kernel.store.StoredPage;
import tw.portfolio.kernel.store.memory.MemoryRequests;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.submission.Confirmation;
import tw.portfolio.submission.ExportFailure;
import tw.portfolio.submission.ExportId;
import tw.portfolio.submission.ExportJob;
import tw.portfolio.submission.ExportJob.Left;
import tw.portfolio.submission.ExportOutcome;
import tw.portfolio.submission.ExportPlan;
import tw.portfolio.submission.ExportState;
import tw.portfolio.submission.ExportStore;
import tw.portfolio.submission.LockedClass;
import tw.portfolio.submission.Withdrawal;
import tw.portfolio.submission.pack.ExportProblem;

/** Export jobs in memory, for tests. One lock, so every write is atomic. */
public final class MemoryExports implements ExportStore {
  private final Map<At, ExportJob> jobs = new HashMap<>();
  private final Map<At, MemoryClasses> classes = new HashMap<>();
  private final Map<At, MemoryProblems> problems = new HashMap<>();
  private final MemoryRequests<ExportId> requests = new MemoryRequests<>();

  private final MemorySchool school;

  /** Jobs of that school, in whose history they are. */
  public MemoryExports(MemorySchool school) {
    this.school = school;
  }

  private record At(SchoolCode school, ExportId id) {}

  @Override
  public synchronized Started start(ExportJob job, Optional<IdempotencyKey> request) {
    Optional<Started> earlier =
        requests
            .repeated(job.school(), request, job.created())
            .map(repeated -> new Started.Repeated(repeated.id()));
    if (earlier.isPresent()) {
      return earlier.get();
    }
    Optional<ExportJob> unfinished = unfinished(job);
    ExportId answered = unfinished.map(ExportJob::id).orElse(job.id());
    requests.remember(job.school(), request, answered);
    if (unfinished.isPresent()) {
      return new Started.Unfinished(answered);
    }
    jobs.put(at(job), job);
    tell(job, job.line());
    return new Started.Anew();
  }

  private Optional<ExportJob> unfinished(ExportJob job) {
    return jobs.values().stream()
        .filter(_ -> job.order().handsIn())
        .filter(one -> one.school().equals(job.school()) && one.year().equals(job.year()))
        .filter(one -> one.order().handsIn() && one.order().kind() == job.order().kind())
        .max(Comparator.comparing(ExportJob::created))
        .filter(one -> !one.over());
  }

  @Override
  public synchronized void tell(ExportJob job, Change line) {
    synchronized (school) {
      school.tables().changes.add(new MemoryTables.SchoolChange(job.school(), line));
    }
  }

  @Override
  public synchronized Optional<ExportRecord> find(SchoolCode school, ExportId id) {
    At at = new At(school, id);
    return Optional.ofNullable(jobs.get(at)).map(job -> new ExportRecord(job, classes(at).all()));
  }

  @Override
  public synchronized StoredPage<ExportRecord> page(
      SchoolCode school, Optional<String> after, int most) {
    List<ExportJob> sorted =
        jobs.values().stream()
            .filter(job -> job.school().equals(school))
            .sorted(Comparator.comparing(MemoryExports::cursor).reversed())
            .filter(job -> after.isEmpty() || cursor(job).compareTo(after.get()) < 0)
            .toList();
    List<ExportRecord> page =
        sorted.stream().limit(most).map(job -> find(school, job.id()).orElseThrow()).toList();
    Optional<String> next =
        sorted.size() > most ? Optional.of(cursor(page.getLast().job())) : Optional.empty();
    return new StoredPage<>(page, next);
  }

  private static String cursor(ExportJob job) {
    return job.created() + "#" + job.id();
  }

  @Override
  public synchronized List<ExportProblem> problems(SchoolCode school, ExportId id) {
    return problems(new At(school, id)).all();
  }

  @Override
  public synchronized void planned(
      ExportJob job, ExportPlan plan, List<ExportProblem> found, Instant now) {
    Left left = job.order().handsIn() ? Left.NOTHING : new Left(Set.of(), plan.names(), Set.of());
    if (change(
        job,
        old -> old.plan().isEmpty(),
        old -> Changed.of(old, now).plan(plan).left(left).job())) {
      problems(at(job)).planned(plan, found);
    }
  }

  @Override
  public synchronized boolean replanned(
      ExportJob job, ExportPlan plan, List<ExportProblem> found, Instant now) {
    boolean changed =
        change(job, old -> isAsSeen(job, old), old -> Changed.of(old, now).plan(plan).job());
    if (changed) {
      problems(at(job)).planned(plan, found);
    }
    return changed;
  }

  private static boolean isAsSeen(ExportJob seen, ExportJob now) {
    return now.confirmation().isEmpty()
        && now.cancelled().isEmpty()
        && now.plan().map(ExportPlan::attempt).equals(seen.plan().map(ExportPlan::attempt));
  }

  @Override
  public synchronized boolean confirm(ExportJob job, Confirmation confirmation) {
    ExportPlan plan = job.plan().orElseThrow();
    return told(
        change(
            job,
            old -> isAsSeen(job, old),
            old ->
                Changed.of(old, confirmation.at())
                    .confirmation(confirmation)
                    .left(new Left(plan.names(), plan.names(), Set.of()))
                    .job()),
        job,
        job.line(
            ChangeAction.CONFIRM,
            confirmation.by(),
            confirmation.at(),
            plan.figures().chinese(),
            ""));
  }

  @Override
  public synchronized boolean cancel(ExportJob job, Author.Someone by, Instant now) {
    return told(
        change(
            job,
            old ->
                old.confirmation().isEmpty()
                    && old.cancelled().isEmpty()
                    && old.outcome().isEmpty(),
            old -> Changed.of(old, now).cancelled(now).job()),
        job,
        job.line(ChangeAction.CANCEL, by, now, ExportState.CANCELLED.chinese(), ""));
  }

  private boolean told(boolean changed, ExportJob job, Change line) {
    if (changed) {
      tell(job, line);
    }
    return changed;
  }

  @Override
  public synchronized void locked(
      ExportJob job, String className, LockedClass locked, List<ExportProblem> found, Instant now) {
    if (change(
        job,
        old -> old.left().toLock().contains(className),
        old -> {
          Left left = old.left();
          return Changed.of(old, now)
              .left(new Left(without(left.toLock(), className), left.toPack(), left.toWithdraw()))
              .job();
        })) {
      classes(at(job)).locked(className, locked, now);
      problems(at(job)).put("LOCK#" + className, found);
    }
  }

  @Override
  public synchronized boolean withdraw(ExportJob job, Withdrawal withdrawal) {
    return told(
        change(
            job,
            old ->
                old.confirmation().isPresent()
                    && old.outcome().isPresent()
                    && old.receipted().isEmpty()
                    && old.withdrawal().isEmpty(),
            old ->
                Changed.of(old, withdrawal.at())
                    .withdrawal(withdrawal)
                    .left(new Left(Set.of(), Set.of(), old.plan().orElseThrow().names()))
                    .job()),
        job,
        job.line(
            ChangeAction.REVOKE,
            withdrawal.by(),
            withdrawal.at(),
            ExportState.WITHDRAWN.chinese(),
            withdrawal.reason()));
  }

  @Override
  public synchronized void withdrawn(ExportJob job, String className, Instant now) {
    change(
        job,
        old -> old.left().toWithdraw().contains(className),
        old -> {
          Left left = old.left();
          Set<String> rest = without(left.toWithdraw(), className);
          return Changed.of(old, now).left(new Left(left.toLock(), left.toPack(), rest)).job();
        });
  }

  @Override
  public synchronized boolean receipted(SchoolCode school, ExportId id, Instant now) {
    Optional<ExportJob> found =
        Optional.ofNullable(jobs.get(new At(school, id)))
            .filter(job -> job.confirmation().isPresent() && job.outcome().isPresent())
            .filter(job -> job.withdrawal().isEmpty());
    found
        .filter(job -> job.receipted().isEmpty())
        .ifPresent(
            job ->
                change(job, _ -> true, old -> Changed.of(old, old.updated()).receipted(now).job()));
    return found.isPresent();
  }

  @Override
  public synchronized boolean take(ExportJob job, String className, Lease lease) {
    return classes(at(job)).take(className, lease);
  }

  @Override
  public synchronized boolean progress(
      ExportJob job, String className, Lease lease, int pieces, long bytes) {
    return classes(at(job)).progress(className, lease, pieces, bytes)
        && jobs.get(at(job)).cancelled().isEmpty();
  }

  @Override
  public synchronized void packed(ExportJob job, String className, Packed packed, Instant now) {
    if (change(
        job,
        old -> old.left().toPack().contains(className),
        old -> {
          Left left = old.left();
          return Changed.of(old, now)
              .left(new Left(left.toLock(), without(left.toPack(), className), left.toWithdraw()))
              .job();
        })) {
      classes(at(job)).packed(className, packed, now);
      problems(at(job)).put("PACK#" + className, packed.problems());
    }
  }

  @Override
  public synchronized void sealed(ExportJob job, List<Product> products, Instant now) {
    change(job, old -> old.seal().isEmpty(), old -> Changed.of(old, now).seal(products).job());
  }

  @Override
  public synchronized void finish(ExportJob job, ExportOutcome outcome) {
    change(
        job,
        old -> old.outcome().isEmpty(),
        old -> Changed.of(old, outcome.at()).outcome(outcome).failure(Optional.empty()).job());
  }

  @Override
  public synchronized void fail(SchoolCode school, ExportId id, ExportFailure failure) {
    Optional.ofNullable(jobs.get(new At(school, id)))
        .ifPresent(
            job ->
                change(
                    job,
                    old -> old.outcome().isEmpty() || !old.left().toWithdraw().isEmpty(),
                    old -> Changed.of(old, old.updated()).failure(Optional.of(failure)).job()));
  }

  @Override
  public synchronized void resume(ExportJob job, Instant now) {
    change(job, _ -> true, old -> Changed.of(old, now).failure(Optional.empty()).job());
  }

  private boolean change(
      ExportJob job, Predicate<ExportJob> condition, UnaryOperator<ExportJob> change) {
    return Stream.ofNullable(jobs.get(at(job)))
        .filter(condition)
        .peek(old -> jobs.put(at(job), change.apply(old)))
        .findFirst()
        .isPresent();
  }

  private static Set<String> without(Set<String> all, String one) {
    Set<String> rest = new HashSet<>(all);
    rest.remove(one);
    return rest;
  }

  private MemoryClasses classes(At at) {
    return classes.computeIfAbsent(at, _ -> new MemoryClasses());
  }

  private MemoryProblems problems(At at) {
    return problems.computeIfAbsent(at, _ -> new MemoryProblems());
  }

  private static At at(ExportJob job) {
    return new At(job.school(), job.id());
  }
}
