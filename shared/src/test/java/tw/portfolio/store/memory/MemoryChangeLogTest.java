package tw.portfolio.store.memory;

import tw.portfolio.store.AccountStore;
import tw.portfolio.store.ChangeLog;
import tw.portfolio.store.ChangeLogContract;
import tw.portfolio.store.ExportStore;
import tw.portfolio.store.Stores;

class MemoryChangeLogTest extends ChangeLogContract {
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
  protected ExportStore exports() {
    return new MemoryExports(school);
  }

  @Override
  protected ChangeLog log() {
    return new MemoryChangeLog(school);
  }
}
