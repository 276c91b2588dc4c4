package tw.portfolio.reminder.rule.memory;

import tw.portfolio.campus.MemorySchool;
import tw.portfolio.campus.StorePorts;
import tw.portfolio.history.ChangeLog;
import tw.portfolio.history.memory.MemoryChangeLog;
import tw.portfolio.reminder.rule.ReminderSettingsStore;
import tw.portfolio.reminder.rule.ReminderStoresContract;
import tw.portfolio.reminder.rule.SchoolsToRemind;

class MemoryReminderStoresTest extends ReminderStoresContract {
  private final MemorySchool school = new MemorySchool();
  private final MemoryReminderSettings settings = new MemoryReminderSettings(school);

  @Override
  protected StorePorts open() {
    return StorePorts.of(school);
  }

  @Override
  protected ReminderSettingsStore settings() {
    return settings;
  }

  @Override
  protected SchoolsToRemind schools() {
    return settings;
  }

  @Override
  protected ChangeLog log() {
    return new MemoryChangeLog(school);
  }
}
