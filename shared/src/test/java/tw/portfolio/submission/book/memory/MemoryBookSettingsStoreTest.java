package tw.portfolio.submission.book.memory;

import tw.portfolio.campus.MemorySchool;
import tw.portfolio.history.ChangeLog;
import tw.portfolio.history.memory.MemoryChangeLog;
import tw.portfolio.submission.book.BookSettingsStoreContract;

class MemoryBookSettingsStoreTest extends BookSettingsStoreContract {
  @Override
  protected Ports open() {
    MemorySchool school = new MemorySchool();
    ChangeLog log = new MemoryChangeLog(school);
    return new Ports(new MemoryBookSettings(school), log);
  }
}
