package tw.portfolio.account.memory;

import tw.portfolio.account.DeputyStore;
import tw.portfolio.account.DeputyStoreContract;
import tw.portfolio.campus.MemorySchool;
import tw.portfolio.campus.StorePorts;
import tw.portfolio.history.ChangeLog;
import tw.portfolio.history.memory.MemoryChangeLog;

class MemoryDeputyStoreTest extends DeputyStoreContract {
  private MemorySchool school;

  @Override
  protected StorePorts open() {
    school = new MemorySchool();
    return StorePorts.of(school);
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
