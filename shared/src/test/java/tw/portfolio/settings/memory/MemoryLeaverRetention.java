package tw.portfolio.settings.memory;

import java.util.List;
import java.util.Optional;
import tw.portfolio.campus.MemorySchool;
import tw.portfolio.campus.MemoryTables;
import tw.portfolio.history.Change;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.settings.LeaverRetention;
import tw.portfolio.settings.LeaverRetentionStore;

/** For how long a {@link MemorySchool} keeps what it has of leavers. */
public final class MemoryLeaverRetention implements LeaverRetentionStore {
  private final MemorySchool school;

  /** What was set for these schools. */
  public MemoryLeaverRetention(MemorySchool school) {
    this.school = school;
  }

  @Override
  public Optional<LeaverRetention> of(SchoolCode code) {
    synchronized (school) {
      return Optional.ofNullable(school.tables().leaverRetention.get(code));
    }
  }

  @Override
  public WriteResult<LeaverRetentionRefusal> keep(
      SchoolCode code, LeaverRetention next, Change line) {
    synchronized (school) {
      if (of(code).map(LeaverRetention::version).orElse(0) != next.version() - 1) {
        return new WriteResult.Rejected<>(
            List.of(new LeaverRetentionRefusal.LeaverRetentionDiffers()));
      }
      school.tables().leaverRetention.put(code, next);
      school.tables().changes.add(new MemoryTables.SchoolChange(code, line));
      return new WriteResult.Written<>();
    }
  }
}
