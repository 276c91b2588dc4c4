package tw.portfolio.settings.memory;

import tw.portfolio.campus.MemorySchool;
import tw.portfolio.campus.StorePorts;
import tw.portfolio.history.ChangeLog;
import tw.portfolio.history.memory.MemoryChangeLog;
import tw.portfolio.settings.ExtensionStore;
import tw.portfolio.settings.ExtensionStoreContract;

class MemoryExtensionStoreTest extends ExtensionStoreContract {
  private final MemorySchool school = new MemorySchool();

  @Override
  protected StorePorts open() {
    return StorePorts.of(school);
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
