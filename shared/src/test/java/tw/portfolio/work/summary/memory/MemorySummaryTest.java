package tw.portfolio.work.summary.memory;

import java.util.stream.LongStream;
import tw.portfolio.campus.MemorySchool;
import tw.portfolio.campus.StorePorts;
import tw.portfolio.work.summary.SummaryContract;

class MemorySummaryTest extends SummaryContract {
  @Override
  protected StorePorts open() {
    return StorePorts.of(new MemorySchool());
  }

  /** Here an order takes a moment, so the rules that change a summary are tried in many. */
  @Override
  protected LongStream orders() {
    return LongStream.range(0, 10);
  }
}
