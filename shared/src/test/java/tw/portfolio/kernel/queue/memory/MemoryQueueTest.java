package tw.portfolio.kernel.queue.memory;

import tw.portfolio.campus.MemorySchool;
import tw.portfolio.campus.StorePorts;
import tw.portfolio.kernel.queue.QueueContract;

class MemoryQueueTest extends QueueContract {
  @Override
  protected StorePorts open() {
    return StorePorts.of(new MemorySchool());
  }
}
