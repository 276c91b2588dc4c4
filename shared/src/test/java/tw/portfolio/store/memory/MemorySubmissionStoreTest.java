package tw.portfolio.store.memory;

import tw.portfolio.store.Stores;
import tw.portfolio.store.SubmissionStore;
import tw.portfolio.store.SubmissionStoreContract;

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
