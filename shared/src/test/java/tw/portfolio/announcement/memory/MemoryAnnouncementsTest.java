package tw.portfolio.announcement.memory;

import java.util.List;
import tw.portfolio.announcement.AnnouncementStore;
import tw.portfolio.announcement.AnnouncementStoreContract;
import tw.portfolio.campus.MemorySchool;
import tw.portfolio.campus.StorePorts;
import tw.portfolio.history.Change;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.history.Subject;
import tw.portfolio.history.memory.MemoryChanges;

class MemoryAnnouncementsTest extends AnnouncementStoreContract {
  private final MemorySchool school = new MemorySchool();

  @Override
  protected StorePorts open() {
    return StorePorts.of(school);
  }

  @Override
  protected AnnouncementStore announcements() {
    return new MemoryAnnouncements(school);
  }

  @Override
  protected List<ChangeAction> actions(Subject subject) {
    return MemoryChanges.about(school, subject).stream().map(Change::action).toList();
  }
}
