package tw.portfolio.imports.memory;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tw.portfolio.campus.MemorySchool;
import tw.portfolio.campus.MemoryTables;
import tw.portfolio.history.Change;
import tw.portfolio.imports.ImportId;
import tw.portfolio.imports.ImportJob;
import tw.portfolio.imports.ImportStore;
import tw.portfolio.kernel.store.AskedOnce;
import tw.portfolio.kernel.store.IdempotencyKey;
import tw.portfolio.kernel.store.StoredPage;
import tw.portfolio.kernel.store.memory.MemoryRequests;
import tw.portfolio.school.SchoolCode;

/** Imports in a {@link MemorySchool}. */
public final class MemoryImports implements ImportStore {
  private final MemorySchool school;
  private final Map<At, ImportJob> jobs = new HashMap<>();
  private final MemoryRequests<ImportId> requests = new MemoryRequests<>();

  private record At(SchoolCode school, ImportId id) {}

  /** Imports of that school. */
  public MemoryImports(MemorySchool school) {
    this.school = school;
  }

  @Override
  public AskedOnce<ImportId> announce(
      ImportJob job, Change line, Optional<IdempotencyKey> request) {
    synchronized (school) {
      Optional<AskedOnce.Repeated<ImportId>> earlier =
          requests.repeated(job.school(), request, job.created());
      if (earlier.isPresent()) {
        return earlier.get();
      }
      requests.remember(job.school(), request, job.id());
      put(job, Optional.of(line));
      return new AskedOnce.Anew<>();
    }
  }

  private void put(ImportJob job, Optional<Change> line) {
    jobs.put(new At(job.school(), job.id()), job);
    line.ifPresent(
        one -> school.tables().changes.add(new MemoryTables.SchoolChange(job.school(), one)));
  }

  @Override
  public Optional<ImportJob> find(SchoolCode code, ImportId id) {
    synchronized (school) {
      return Optional.ofNullable(jobs.get(new At(code, id)));
    }
  }

  @Override
  public StoredPage<ImportJob> page(SchoolCode code, Optional<String> after, int most) {
    synchronized (school) {
      List<ImportJob> sorted =
          jobs.values().stream()
              .filter(job -> job.school().equals(code))
              .sorted(Comparator.comparing(MemoryImports::cursor).reversed())
              .filter(job -> after.isEmpty() || cursor(job).compareTo(after.get()) < 0)
              .toList();
      List<ImportJob> page = sorted.stream().limit(most).toList();
      return new StoredPage<>(
          page, sorted.size() > most ? Optional.of(cursor(page.getLast())) : Optional.empty());
    }
  }

  private static String cursor(ImportJob job) {
    return job.created() + "#" + job.id();
  }

  @Override
  public List<ImportJob> silent(Instant since, Instant until) {
    synchronized (school) {
      return jobs.values().stream()
          .filter(job -> job.state().working().isPresent())
          .filter(job -> !job.updated().isBefore(since) && !job.updated().isAfter(until))
          .sorted(Comparator.comparing(ImportJob::updated))
          .toList();
    }
  }

  @Override
  public boolean advance(ImportJob job, Optional<Change> line) {
    synchronized (school) {
      boolean same =
          find(job.school(), job.id())
              .filter(before -> before.version() == job.version() - 1)
              .isPresent();
      if (same) {
        put(job, line);
      }
      return same;
    }
  }

  /** What the school's history says of imports, oldest first. */
  public List<Change> lines() {
    synchronized (school) {
      return school.tables().changes.stream().map(MemoryTables.SchoolChange::change).toList();
    }
  }
}
