package tw.portfolio.settings.memory;

import tw.portfolio.campus.MemorySchool;
import tw.portfolio.campus.Stores;
import tw.portfolio.settings.SettingsStore;
import tw.portfolio.settings.SettingsStoreContract;

class MemorySettingsStoreTest extends SettingsStoreContract {
  private final MemorySchool school = new MemorySchool();

  @Override
  protected Stores open() {
    return Stores.of(school);
  }

  @Override
  protected SettingsStore settings() {
    return new MemorySettings(school);
  }
}
