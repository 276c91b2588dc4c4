package tw.portfolio.work.achievement.memory;

import tw.portfolio.campus.MemorySchool;
import tw.portfolio.campus.Stores;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.school.PersonId;
import tw.portfolio.work.UnlockStore;
import tw.portfolio.work.achievement.AchievementStore;
import tw.portfolio.work.achievement.AchievementUnlockContract;
import tw.portfolio.work.memory.MemoryUnlocks;

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
