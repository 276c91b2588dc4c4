package tw.portfolio.work.outcome.memory;

import tw.portfolio.campus.MemorySchool;
import tw.portfolio.campus.StorePorts;
import tw.portfolio.work.outcome.ReturnsToTell;
import tw.portfolio.work.outcome.ReturnsToTellContract;

class MemoryReturnsToTellTest extends ReturnsToTellContract {
  private MemorySchool school;

  @Override
  protected StorePorts open() {
    school = new MemorySchool();
    return StorePorts.of(school);
  }

  @Override
  protected ReturnsToTell returns() {
    return new MemoryReturnsToTell(school);
  }
}
