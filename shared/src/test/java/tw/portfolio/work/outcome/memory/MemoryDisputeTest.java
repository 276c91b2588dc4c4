package tw.portfolio.work.outcome.memory;

import tw.portfolio.campus.MemorySchool;
import tw.portfolio.campus.StorePorts;
import tw.portfolio.work.outcome.DisputeContract;

class MemoryDisputeTest extends DisputeContract {
  @Override
  protected StorePorts open() {
    return StorePorts.of(new MemorySchool());
  }
}
