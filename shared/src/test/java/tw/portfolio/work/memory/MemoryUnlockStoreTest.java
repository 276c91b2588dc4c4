package tw.portfolio.work.memory;

import tw.portfolio.campus.MemorySchool;
import tw.portfolio.campus.Stores;
import tw.portfolio.work.SubmissionStore;
import tw.portfolio.work.UnlockStore;
import tw.portfolio.work.UnlockStoreContract;
import tw.portfolio.work.achievement.memory.MemoryAchievements;

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
