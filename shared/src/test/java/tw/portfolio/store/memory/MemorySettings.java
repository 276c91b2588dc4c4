package tw.portfolio.store.memory;

import java.util.List;
import tw.portfolio.domain.history.Change;
import tw.portfolio.domain.school.Settings;
import tw.portfolio.store.Rejection;
import tw.portfolio.store.SettingsStore;
import tw.portfolio.store.WriteResult;

/** The settings of a {@link MemorySchool}. */
public final class MemorySettings implements SettingsStore {
  private final MemorySchool school;

  /** Settings that the school's roster reads. */
  public MemorySettings(MemorySchool school) {
    this.school = school;
  }

  @Override
  public WriteResult keep(Settings next, Change line) {
    synchronized (school) {
      MemoryTables tables = school.tables();
      Settings current = tables.settings(next.school(), next.year());
      if (current.version() != next.version() - 1) {
        return new WriteResult.Rejected(List.of(new Rejection.SettingsDiffer(current)));
      }
      tables.settings.put(new MemoryTables.YearAt(next.school(), next.year()), next);
      tables.changes.add(new MemoryTables.SchoolChange(next.school(), line));
      return new WriteResult.Written();
    }
  }
}
