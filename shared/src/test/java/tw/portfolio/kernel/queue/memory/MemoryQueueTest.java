package tw.portfolio.kernel.queue.memory;

import tw.portfolio.campus.MemorySchool;
import tw.portfolio.campus.Stores;
import tw.portfolio.kernel.queue.QueueContract;

class MemoryQueueTest extends QueueContract {
  @Override
  protected Stores open() {
    return Stores.of(new MemorySchool());
  }
}
