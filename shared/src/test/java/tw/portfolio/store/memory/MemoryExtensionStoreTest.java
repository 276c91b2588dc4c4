package tw.portfolio.store.memory;

import tw.portfolio.store.ChangeLog;
import tw.portfolio.store.ExtensionStore;
import tw.portfolio.store.ExtensionStoreContract;
import tw.portfolio.store.Stores;

class MemoryExtensionStoreTest extends ExtensionStoreContract {
  private final MemorySchool school = new MemorySchool();

  @Override
  protected Stores open() {
    return Stores.of(school);
  }

  @Override
  protected ExtensionStore extensions() {
    return new MemoryExtensions(school);
  }

  @Override
  protected ChangeLog log() {
    return new MemoryChangeLog(school);
  }
}
