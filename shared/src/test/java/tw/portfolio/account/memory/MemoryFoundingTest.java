package tw.portfolio.account.memory;

import tw.portfolio.account.FoundingStore;
import tw.portfolio.account.FoundingStoreContract;
import tw.portfolio.campus.MemorySchool;
import tw.portfolio.campus.StorePorts;
import tw.portfolio.history.ChangeLog;
import tw.portfolio.history.memory.MemoryChangeLog;
import tw.portfolio.settings.LeaverRetentionStore;
import tw.portfolio.settings.RetentionStore;
import tw.portfolio.settings.SchoolNames;
import tw.portfolio.settings.memory.MemoryLeaverRetention;
import tw.portfolio.settings.memory.MemoryRetention;
import tw.portfolio.settings.memory.MemorySchoolNames;

class MemoryFoundingTest extends FoundingStoreContract {
  private final MemorySchool school = new MemorySchool();
  private final MemoryFounding founding = new MemoryFounding(school);

  @Override
  protected StorePorts open() {
    return StorePorts.of(school);
  }

  @Override
  protected FoundingStore founding() {
    return founding;
  }

  @Override
  protected RetentionStore retention() {
    return new MemoryRetention(school);
  }

  @Override
  protected LeaverRetentionStore leavers() {
    return new MemoryLeaverRetention(school);
  }

  @Override
  protected SchoolNames names() {
    return new MemorySchoolNames(school);
  }

  @Override
  protected ChangeLog log() {
    return new MemoryChangeLog(school);
  }
}
