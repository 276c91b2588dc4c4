package tw.portfolio.job.memory;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import tw.portfolio.campus.MemorySchool;
import tw.portfolio.campus.MemoryTables;
import tw.portfolio.history.Change;
import tw.portfolio.job.Job;
import tw.portfolio.job.JobId;
import tw.portfolio.job.JobKind;
import tw.portfolio.job.JobStore;
import tw.portfolio.kernel.store.AskedOnce;
import tw.portfolio.kernel.store.IdempotencyKey;
import tw.portfolio.kernel.store.StoredPage;
import tw.portfolio.kernel.store.memory.MemoryRequests;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;

/** Jobs in a {@link MemorySchool}. */
public final class MemoryJobs implements JobStore {
  private final MemorySchool school;
  private final Map<At, Job> jobs = new HashMap<>();
  private final MemoryRequests<JobId> requests = new MemoryRequests<>();

  private record At(SchoolCode school, JobId id) {}

  /** Jobs of that school. */
  public MemoryJobs(MemorySchool school) {
    this.school = school;
  }

  @Override
  public AskedOnce<JobId> ask(Job job, Change line, Optional<IdempotencyKey> request) {
    synchronized (school) {
      Optional<AskedOnce.Repeated<JobId>> earlier =
          requests.repeated(job.school(), request, job.created());
      if (earlier.isPresent()) {
        return earlier.get();
      }
      requests.remember(job.school(), request, job.id());
      jobs.put(new At(job.school(), job.id()), job);
      tell(job, line);
      return new AskedOnce.Anew<>();
    }
  }

  /** Of how many requests a digest is kept. */
  public int remembered() {
    synchronized (school) {
      return requests.size();
    }
  }

  @Override
  public Optional<Job> find(SchoolCode code, JobId id) {
    synchronized (school) {
      return Optional.ofNullable(jobs.get(new At(code, id)));
    }
  }

  @Override
  public StoredPage<Job> page(SchoolCode code, JobKind kind, Optional<String> after, int most) {
    return page(job -> job.school().equals(code) && job.kind() == kind, after, most);
  }

  @Override
  public StoredPage<Job> page(SchoolCode code, PersonId about, Optional<String> after, int most) {
    return page(
        job -> job.school().equals(code) && job.about().filter(about::equals).isPresent(),
        after,
        most);
  }

  private StoredPage<Job> page(Predicate<Job> asked, Optional<String> after, int most) {
    synchronized (school) {
      List<Job> sorted =
          jobs.values().stream()
              .filter(asked)
              .sorted(Comparator.comparing(MemoryJobs::cursor).reversed())
              .filter(job -> after.isEmpty() || cursor(job).compareTo(after.get()) < 0)
              .toList();
      List<Job> page = sorted.stream().limit(most).toList();
      return new StoredPage<>(
          page, sorted.size() > most ? Optional.of(cursor(page.getLast())) : Optional.empty());
    }
  }

  private static String cursor(Job job) {
    return job.created() + "#" + job.id();
  }

  @Override
  public List<Job> silent(Instant since, Instant until) {
    synchronized (school) {
      return jobs.values().stream()
          .filter(job -> job.working().isPresent())
          .filter(job -> !job.updated().isBefore(since) && !job.updated().isAfter(until))
          .sorted(Comparator.comparing(Job::updated))
          .toList();
    }
  }

  @Override
  public boolean advance(Job job, Optional<Change> line) {
    synchronized (school) {
      boolean same =
          find(job.school(), job.id())
              .filter(before -> before.version() == job.version() - 1)
              .isPresent();
      if (same) {
        jobs.put(new At(job.school(), job.id()), job);
        line.ifPresent(one -> tell(job, one));
      }
      return same;
    }
  }

  @Override
  public void tell(Job job, Change line) {
    synchronized (school) {
      school.tables().changes.add(new MemoryTables.SchoolChange(job.school(), line));
    }
  }

  /** What the school's history says, oldest first. */
  public List<Change> lines() {
    synchronized (school) {
      return school.tables().changes.stream().map(MemoryTables.SchoolChange::change).toList();
    }
  }
}
