package tw.portfolio.store.memory;

import tw.portfolio.store.QueueContract;
import tw.portfolio.store.Stores;

class MemoryQueueTest extends QueueContract {
  @Override
  protected Stores open() {
    return Stores.of(new MemorySchool());
  }
}
