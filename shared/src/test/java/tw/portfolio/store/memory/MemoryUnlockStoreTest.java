package tw.portfolio.store.memory;

import tw.portfolio.store.Stores;
import tw.portfolio.store.SubmissionStore;
import tw.portfolio.store.UnlockStore;
import tw.portfolio.store.UnlockStoreContract;

class MemoryUnlockStoreTest extends UnlockStoreContract {
  private final MemorySchool school = new MemorySchool();

  @Override
  protected Stores open() {
    return Stores.of(school);
  }

  @Override
  protected UnlockStore unlocks() {
    return new MemoryUnlocks(school, new MemoryAchievements(school));
  }

  @Override
  protected SubmissionStore submissions() {
    return school;
  }
}
