package tw.portfolio.settings.memory;

import java.util.List;
import java.util.Optional;
import tw.portfolio.campus.MemorySchool;
import tw.portfolio.campus.MemoryTables;
import tw.portfolio.history.Change;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.settings.SchoolName;
import tw.portfolio.settings.SchoolNameStore;

/** What a {@link MemorySchool} and its neighbours are called. */
public final class MemorySchoolNames implements SchoolNameStore {
  private final MemorySchool school;

  /** What was set for these schools. */
  public MemorySchoolNames(MemorySchool school) {
    this.school = school;
  }

  @Override
  public Optional<SchoolName> of(SchoolCode code) {
    synchronized (school) {
      return Optional.ofNullable(school.tables().schoolNames.get(code));
    }
  }

  @Override
  public WriteResult<SchoolNameRefusal> keep(SchoolCode code, SchoolName next, Change line) {
    synchronized (school) {
      if (of(code).map(SchoolName::version).orElse(0) != next.version() - 1) {
        return new WriteResult.Rejected<>(List.of(new SchoolNameRefusal.SchoolNameDiffers()));
      }
      school.tables().schoolNames.put(code, next);
      school.tables().changes.add(new MemoryTables.SchoolChange(code, line));
      return new WriteResult.Written<>();
    }
  }
}
