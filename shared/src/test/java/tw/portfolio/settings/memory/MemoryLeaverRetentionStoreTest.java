package tw.portfolio.settings.memory;

import tw.portfolio.campus.MemorySchool;
import tw.portfolio.campus.StorePorts;
import tw.portfolio.history.ChangeLog;
import tw.portfolio.history.memory.MemoryChangeLog;
import tw.portfolio.settings.LeaverRetentionStore;
import tw.portfolio.settings.LeaverRetentionStoreContract;

class MemoryLeaverRetentionStoreTest extends LeaverRetentionStoreContract {
  private final MemorySchool school = new MemorySchool();

  @Override
  protected StorePorts open() {
    return StorePorts.of(school);
  }

  @Override
  protected LeaverRetentionStore retention() {
    return new MemoryLeaverRetention(school);
  }

  @Override
  protected ChangeLog log() {
    return new MemoryChangeLog(school);
  }
}
