package tw.portfolio.settings.memory;

import java.util.List;
import tw.portfolio.campus.MemorySchool;
import tw.portfolio.campus.MemoryTables;
import tw.portfolio.history.Change;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.settings.Settings;
import tw.portfolio.settings.SettingsRefusal;
import tw.portfolio.settings.SettingsStore;

/** The settings of a {@link MemorySchool}. */
public final class MemorySettings implements SettingsStore {
  private final MemorySchool school;

  /** Settings that the school's roster reads. */
  public MemorySettings(MemorySchool school) {
    this.school = school;
  }

  @Override
  public WriteResult<SettingsRefusal.SettingsDiffer> keep(Settings next, Change line) {
    synchronized (school) {
      MemoryTables tables = school.tables();
      Settings current = tables.settings(next.school(), next.year());
      if (current.version() != next.version() - 1) {
        return new WriteResult.Rejected<>(List.of(new SettingsRefusal.SettingsDiffer(current)));
      }
      tables.settings.put(new MemoryTables.YearAt(next.school(), next.year()), next);
      tables.changes.add(new MemoryTables.SchoolChange(next.school(), line));
      return new WriteResult.Written<>();
    }
  }
}
