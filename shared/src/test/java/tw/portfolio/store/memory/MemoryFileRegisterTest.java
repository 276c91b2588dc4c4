package tw.portfolio.store.memory;

import tw.portfolio.store.AchievementStore;
import tw.portfolio.store.AnnouncementStore;
import tw.portfolio.store.FileRegister;
import tw.portfolio.store.FileRegisterContract;
import tw.portfolio.store.Stores;

class MemoryFileRegisterTest extends FileRegisterContract {
  private final MemorySchool school = new MemorySchool();
  private final MemoryAchievements achievements = new MemoryAchievements(school);
  private final MemoryAnnouncements announcements = new MemoryAnnouncements(school);

  @Override
  protected Stores open() {
    return Stores.of(school);
  }

  @Override
  protected FileRegister files() {
    return new MemoryFileRegister(school, achievements, announcements);
  }

  @Override
  protected AchievementStore achievements() {
    return achievements;
  }

  @Override
  protected AnnouncementStore announcements() {
    return announcements;
  }
}
