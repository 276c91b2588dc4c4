package tw.portfolio.store.memory;

import tw.portfolio.store.SettingsStore;
import tw.portfolio.store.SettingsStoreContract;
import tw.portfolio.store.Stores;

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
