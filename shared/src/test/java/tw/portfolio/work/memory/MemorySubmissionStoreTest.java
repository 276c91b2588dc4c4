package tw.portfolio.work.memory;

import tw.portfolio.campus.MemorySchool;
import tw.portfolio.campus.Stores;
import tw.portfolio.work.SubmissionStore;
import tw.portfolio.work.SubmissionStoreContract;

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
