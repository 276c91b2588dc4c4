package tw.portfolio.work.summary.memory;

import tw.portfolio.campus.MemorySchool;
import tw.portfolio.campus.StorePorts;
import tw.portfolio.work.summary.SummaryContract;

class MemorySummaryTest extends SummaryContract {
  @Override
  protected StorePorts open() {
    return StorePorts.of(new MemorySchool());
  }

  @Override
  protected int orders() {
    return 5;
  }
}
