package tw.portfolio.work.outcome.memory;

import tw.portfolio.campus.MemorySchool;
import tw.portfolio.campus.Stores;
import tw.portfolio.work.outcome.SubmissionStore;
import tw.portfolio.work.outcome.SubmissionStoreContract;

class MemorySubmissionStoreTest extends SubmissionStoreContract {
  private final MemorySchool school = new MemorySchool();

  @Override
  protected Stores open() {
    return Stores.of(school);
  }

  @Override
  protected SubmissionStore submissions() {
    return school;
  }
}
