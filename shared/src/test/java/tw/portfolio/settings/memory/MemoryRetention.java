package tw.portfolio.settings.memory;

import java.util.List;
import java.util.Optional;
import tw.portfolio.campus.MemorySchool;
import tw.portfolio.campus.MemoryTables;
import tw.portfolio.history.Change;
import tw.portfolio.history.Retention;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.settings.RetentionStore;

/** For how long a {@link MemorySchool} keeps its history. Nothing is ever taken away there. */
public final class MemoryRetention implements RetentionStore {
  private final MemorySchool school;

  /** What was set for these schools. */
  public MemoryRetention(MemorySchool school) {
    this.school = school;
  }

  @Override
  public Retention of(SchoolCode code) {
    synchronized (school) {
      return found(code)
          .orElseThrow(() -> new IllegalStateException("The school was never founded"));
    }
  }

  @Override
  public WriteResult<RetentionRefusal> keep(SchoolCode code, Retention next, Change line) {
    synchronized (school) {
      if (found(code).map(Retention::version).orElse(0) != next.version() - 1) {
        return new WriteResult.Rejected<>(List.of(new RetentionRefusal.RetentionDiffers()));
      }
      school.tables().retention.put(code, next);
      school.tables().changes.add(new MemoryTables.SchoolChange(code, line));
      return new WriteResult.Written<>();
    }
  }

  private Optional<Retention> found(SchoolCode code) {
    return Optional.ofNullable(school.tables().retention.get(code));
  }
}
