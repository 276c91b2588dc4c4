package tw.portfolio.work.outcome.memory;

import tw.portfolio.campus.MemorySchool;
import tw.portfolio.campus.StorePorts;
import tw.portfolio.work.outcome.QueueContract;

class MemoryQueueTest extends QueueContract {
  @Override
  protected StorePorts open() {
    return StorePorts.of(new MemorySchool());
  }
}
