package tw.portfolio.work.memory;

import tw.portfolio.campus.MemorySchool;
import tw.portfolio.campus.Stores;
import tw.portfolio.work.SubmissionContract;

class MemorySubmissionTest extends SubmissionContract {
  @Override
  protected Stores open() {
    return Stores.of(new MemorySchool());
  }
}
