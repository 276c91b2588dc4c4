package tw.portfolio.audit.memory;

import tw.portfolio.announcement.AnnouncementStore;
import tw.portfolio.announcement.memory.MemoryAnnouncements;
import tw.portfolio.audit.FileRegister;
import tw.portfolio.audit.FileRegisterContract;
import tw.portfolio.campus.MemorySchool;
import tw.portfolio.campus.StorePorts;

class MemoryFileRegisterTest extends FileRegisterContract {
  private final MemorySchool school = new MemorySchool();
  private final MemoryAnnouncements announcements = new MemoryAnnouncements(school);

  @Override
  protected StorePorts open() {
    return StorePorts.of(school);
  }

  @Override
  protected FileRegister files() {
    return new MemoryFileRegister(school, announcements);
  }

  @Override
  protected AnnouncementStore announcements() {
    return announcements;
  }
}
