package tw.portfolio.reminder.memory;

import tw.portfolio.campus.MemorySchool;
import tw.portfolio.campus.StorePorts;
import tw.portfolio.reminder.AskedStore;
import tw.portfolio.reminder.AskedStoreContract;

class MemoryAskedStoreTest extends AskedStoreContract {
  private AskedStore asked;

  @Override
  protected StorePorts open() {
    MemorySchool school = new MemorySchool();
    asked = new MemoryAskedStore(school);
    return StorePorts.of(school);
  }

  @Override
  protected AskedStore asked() {
    return asked;
  }
}
