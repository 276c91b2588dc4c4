package tw.portfolio.history.memory;

import tw.portfolio.account.AccountStore;
import tw.portfolio.account.memory.MemoryAccounts;
import tw.portfolio.campus.MemorySchool;
import tw.portfolio.campus.StorePorts;
import tw.portfolio.history.ChangeLog;
import tw.portfolio.history.ChangeLogContract;
import tw.portfolio.submission.ExportStore;
import tw.portfolio.submission.memory.MemoryExports;

class MemoryChangeLogTest extends ChangeLogContract {
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
  protected ExportStore exports() {
    return new MemoryExports(school);
  }

  @Override
  protected ChangeLog log() {
    return new MemoryChangeLog(school);
  }
}
