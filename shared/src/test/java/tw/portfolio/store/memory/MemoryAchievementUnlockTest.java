package tw.portfolio.store.memory;

import tw.portfolio.domain.school.PersonId;
import tw.portfolio.school.SchoolBuilder;
import tw.portfolio.store.AchievementStore;
import tw.portfolio.store.AchievementUnlockContract;
import tw.portfolio.store.Stores;
import tw.portfolio.store.UnlockStore;

class MemoryAchievementUnlockTest extends AchievementUnlockContract {
  private final MemorySchool school = new MemorySchool();
  private final MemoryAchievements achievements = new MemoryAchievements(school);

  @Override
  protected Stores open() {
    return Stores.of(school);
  }

  @Override
  protected UnlockStore unlocks() {
    return new MemoryUnlocks(school, achievements);
  }

  @Override
  protected AchievementStore achievements() {
    return achievements;
  }

  @Override
  protected void lock(PersonId student, String by) {
    achievements.lock(SchoolBuilder.SCHOOL, student, SchoolBuilder.YEAR, by);
  }
}
