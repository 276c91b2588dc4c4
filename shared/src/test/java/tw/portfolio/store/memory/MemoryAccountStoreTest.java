package tw.portfolio.store.memory;

import tw.portfolio.store.AccountStore;
import tw.portfolio.store.AccountStoreContract;
import tw.portfolio.store.ChangeLog;
import tw.portfolio.store.Stores;

class MemoryAccountStoreTest extends AccountStoreContract {
  private MemorySchool school;

  @Override
  protected Stores open() {
    school = new MemorySchool();
    return Stores.of(school);
  }

  @Override
  protected AccountStore accounts() {
    return new MemoryAccounts(school);
  }

  @Override
  protected ChangeLog log() {
    return new MemoryChangeLog(school);
  }
}
