package tw.portfolio.work.memory;

import tw.portfolio.campus.MemorySchool;
import tw.portfolio.campus.StorePorts;
import tw.portfolio.work.SubmissionContract;

class MemorySubmissionTest extends SubmissionContract {
  @Override
  protected StorePorts open() {
    return StorePorts.of(new MemorySchool());
  }
}
