package tw.portfolio.store.memory;

import tw.portfolio.store.ChangeLog;
import tw.portfolio.store.DeputyStore;
import tw.portfolio.store.DeputyStoreContract;
import tw.portfolio.store.Stores;

class MemoryDeputyStoreTest extends DeputyStoreContract {
  private MemorySchool school;

  @Override
  protected Stores open() {
    school = new MemorySchool();
    return Stores.of(school);
  }

  @Override
  protected DeputyStore deputies() {
    return new MemoryDeputies(school);
  }

  @Override
  protected ChangeLog log() {
    return new MemoryChangeLog(school);
  }
}
