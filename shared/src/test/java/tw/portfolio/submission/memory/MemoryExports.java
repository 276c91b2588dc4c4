package tw.portfolio.submission.memory;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import tw.portfolio.campus.MemorySchool;
import tw.portfolio.campus.MemoryTables;
import tw.portfolio.kernel.store.IdempotencyKey;
import tw.portfolio.kernel.store.StoredPage;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.submission.ClassProgress;
import tw.portfolio.submission.ExportFailure;
import tw.portfolio.submission.ExportId;
import tw.portfolio.submission.ExportJob;
import tw.portfolio.submission.ExportOutcome;
import tw.portfolio.submission.ExportPlan;
import tw.portfolio.submission.ExportStore;
import tw.portfolio.submission.pack.ClassShare;
import tw.portfolio.submission.pack.ExportProblem;
import tw.portfolio.submission.pack.Product;

/** Export jobs in memory, for tests. One lock, so every write is atomic. */
public final class MemoryExports implements ExportStore {
  private final Map<At, ExportJob> jobs = new HashMap<>();
  private final Map<At, Map<String, ClassProgress>> classes = new HashMap<>();
  private final Map<At, Map<String, Lease>> leases = new HashMap<>();
  private final Map<At, Map<String, List<ExportProblem>>> problems = new HashMap<>();
  private final Map<Request, Answered> requests = new HashMap<>();

  private final MemorySchool school;

  /** Jobs of a school of which nothing else is known. */
  public MemoryExports() {
    this(new MemorySchool());
  }

  /** Jobs of that school, in whose history they are. */
  public MemoryExports(MemorySchool school) {
    this.school = school;
  }

  private record At(SchoolCode school, ExportId id) {}

  private record Request(SchoolCode school, PersonId person, String key) {}

  private record Answered(ExportId id, String digest, Instant until) {}

  @Override
  public synchronized Started start(ExportJob job, Optional<IdempotencyKey> request) {
    Optional<Answered> earlier =
        request
            .map(one -> requests.get(new Request(job.school(), one.person(), one.key())))
            .filter(answered -> answered.until().isAfter(job.created()));
    if (earlier.isPresent()) {
      return new Started.Repeated(Optional.of(earlier.get().id()), earlier.get().digest());
    }
    Optional<ExportJob> unfinished =
        jobs.values().stream()
            .filter(one -> one.school().equals(job.school()) && one.year().equals(job.year()))
            .filter(one -> one.outcome().isEmpty())
            .findFirst();
    ExportId answered = unfinished.map(ExportJob::id).orElse(job.id());
    request.ifPresent(
        one ->
            requests.put(
                new Request(job.school(), one.person(), one.key()),
                new Answered(answered, one.digest(), one.forgottenAt())));
    if (unfinished.isPresent()) {
      return new Started.Unfinished(answered);
    }
    jobs.put(at(job), job);
    synchronized (school) {
      school.tables().changes.add(new MemoryTables.SchoolChange(job.school(), job.line()));
    }
    return new Started.Anew();
  }

  @Override
  public synchronized Optional<ExportRecord> find(SchoolCode school, ExportId id) {
    At at = new At(school, id);
    return Optional.ofNullable(jobs.get(at))
        .map(job -> new ExportRecord(job, List.copyOf(of(classes, at).values())));
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
    return of(problems, new At(school, id)).values().stream().flatMap(List::stream).toList();
  }

  @Override
  public synchronized void planned(
      ExportJob job, ExportPlan plan, List<ExportProblem> found, Instant now) {
    if (jobs.get(at(job)).plan().isPresent()) {
      return;
    }
    of(problems, at(job)).put("PLAN", found);
    Set<String> names =
        plan.classes().stream().map(ClassShare::className).collect(Collectors.toSet());
    change(job, old -> with(old, now, Optional.of(plan), names, names, old.seal()));
  }

  @Override
  public synchronized boolean take(ExportJob job, String className, Lease lease) {
    Optional<Lease> held = Optional.ofNullable(of(leases, at(job)).get(className));
    if (held.isPresent() && held.get().until().isAfter(lease.now())) {
      return false;
    }
    return hold(job, className, lease, 0, 0);
  }

  @Override
  public synchronized boolean progress(
      ExportJob job, String className, Lease lease, int pieces, long bytes) {
    Optional<Lease> held = Optional.ofNullable(of(leases, at(job)).get(className));
    return held.filter(one -> one.attempt().equals(lease.attempt())).isPresent()
        && hold(job, className, lease, pieces, bytes);
  }

  private boolean hold(ExportJob job, String className, Lease lease, int pieces, long bytes) {
    of(leases, at(job)).put(className, lease);
    of(classes, at(job))
        .put(className, new ClassProgress(className, pieces, bytes, lease.now(), Optional.empty()));
    return true;
  }

  @Override
  public synchronized void packed(ExportJob job, String className, Packed packed, Instant now) {
    ExportJob old = jobs.get(at(job));
    if (!old.toPack().contains(className)) {
      return;
    }
    jobs.put(
        at(job),
        with(old, now, old.plan(), without(old.toPack(), className), old.toSubmit(), old.seal()));
    of(classes, at(job))
        .put(
            className,
            new ClassProgress(
                className, packed.pieces(), packed.bytes(), now, Optional.of(packed.packed())));
    of(problems, at(job)).put("PACK#" + className, packed.problems());
  }

  @Override
  public synchronized void sealed(ExportJob job, List<Product> products, Instant now) {
    change(
        job,
        old ->
            old.seal().isPresent()
                ? old
                : with(old, now, old.plan(), old.toPack(), old.toSubmit(), Optional.of(products)));
  }

  @Override
  public synchronized void submitted(
      ExportJob job, String className, List<ExportProblem> found, Instant now) {
    ExportJob old = jobs.get(at(job));
    if (!old.toSubmit().contains(className)) {
      return;
    }
    jobs.put(
        at(job),
        with(old, now, old.plan(), old.toPack(), without(old.toSubmit(), className), old.seal()));
    of(problems, at(job)).put("SUBMIT#" + className, found);
  }

  @Override
  public synchronized void finish(ExportJob job, ExportOutcome outcome) {
    change(
        job,
        old ->
            old.outcome().isPresent()
                ? old
                : ended(old, outcome.at(), Optional.of(outcome), Optional.empty()));
  }

  @Override
  public synchronized void fail(SchoolCode school, ExportId id, ExportFailure failure) {
    jobs.computeIfPresent(
        new At(school, id),
        (_, old) ->
            old.outcome().isPresent()
                ? old
                : ended(old, old.updated(), old.outcome(), Optional.of(failure)));
  }

  @Override
  public synchronized void resume(ExportJob job, Instant now) {
    change(job, old -> ended(old, now, old.outcome(), Optional.empty()));
  }

  private void change(ExportJob job, UnaryOperator<ExportJob> change) {
    jobs.computeIfPresent(at(job), (_, old) -> change.apply(old));
  }

  private static ExportJob with(
      ExportJob old,
      Instant now,
      Optional<ExportPlan> plan,
      Set<String> toPack,
      Set<String> toSubmit,
      Optional<List<Product>> seal) {
    return new ExportJob(
        old.school(),
        old.id(),
        old.year(),
        old.by(),
        old.created(),
        now,
        plan,
        toPack,
        toSubmit,
        seal,
        old.outcome(),
        old.failure());
  }

  private static ExportJob ended(
      ExportJob old,
      Instant now,
      Optional<ExportOutcome> outcome,
      Optional<ExportFailure> failure) {
    return new ExportJob(
        old.school(),
        old.id(),
        old.year(),
        old.by(),
        old.created(),
        now,
        old.plan(),
        old.toPack(),
        old.toSubmit(),
        old.seal(),
        outcome,
        failure);
  }

  private static Set<String> without(Set<String> all, String one) {
    Set<String> rest = new HashSet<>(all);
    rest.remove(one);
    return rest;
  }

  private static <V> Map<String, V> of(Map<At, Map<String, V>> maps, At at) {
    return maps.computeIfAbsent(at, _ -> new TreeMap<>());
  }

  private static At at(ExportJob job) {
    return new At(job.school(), job.id());
  }
}
