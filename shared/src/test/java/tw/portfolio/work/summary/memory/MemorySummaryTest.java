package tw.portfolio.work.summary.memory;

import tw.portfolio.campus.MemorySchool;
import tw.portfolio.campus.Stores;
import tw.portfolio.work.summary.SummaryContract;

class MemorySummaryTest extends SummaryContract {
  @Override
  protected Stores open() {
    return Stores.of(new MemorySchool());
  }

  @Override
  protected int orders() {
    return 5;
  }
}
