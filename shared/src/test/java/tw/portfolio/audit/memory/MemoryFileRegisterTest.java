package tw.portfolio.audit.memory;

import tw.portfolio.announcement.AnnouncementStore;
import tw.portfolio.announcement.memory.MemoryAnnouncements;
import tw.portfolio.audit.FileRegister;
import tw.portfolio.audit.FileRegisterContract;
import tw.portfolio.campus.MemorySchool;
import tw.portfolio.campus.Stores;
import tw.portfolio.work.achievement.AchievementStore;
import tw.portfolio.work.achievement.memory.MemoryAchievements;

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
