package tw.portfolio.work.outcome.memory;

import tw.portfolio.campus.MemorySchool;
import tw.portfolio.campus.Stores;
import tw.portfolio.work.outcome.SendingContract;

class MemorySendingTest extends SendingContract {
  @Override
  protected Stores open() {
    return Stores.of(new MemorySchool());
  }
}
