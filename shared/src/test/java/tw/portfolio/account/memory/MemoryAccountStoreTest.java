package tw.portfolio.account.memory;

import tw.portfolio.account.AccountStore;
import tw.portfolio.account.AccountStoreContract;
import tw.portfolio.campus.MemorySchool;
import tw.portfolio.campus.StorePorts;
import tw.portfolio.history.ChangeLog;
import tw.portfolio.history.memory.MemoryChangeLog;

class MemoryAccountStoreTest extends AccountStoreContract {
  private MemorySchool school;

  @Override
  protected StorePorts open() {
    school = new MemorySchool();
    return StorePorts.of(school);
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
