package tw.portfolio.settings.memory;

import tw.portfolio.campus.MemorySchool;
import tw.portfolio.campus.StorePorts;
import tw.portfolio.settings.SettingsStore;
import tw.portfolio.settings.SettingsStoreContract;

class MemorySettingsStoreTest extends SettingsStoreContract {
  private final MemorySchool school = new MemorySchool();

  @Override
  protected StorePorts open() {
    return StorePorts.of(school);
  }

  @Override
  protected SettingsStore settings() {
    return new MemorySettings(school);
  }
}
