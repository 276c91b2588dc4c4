package tw.portfolio.store.memory;

import java.util.List;
import tw.portfolio.domain.history.Change;
import tw.portfolio.domain.history.Deed;
import tw.portfolio.domain.history.Subject;
import tw.portfolio.store.AnnouncementStore;
import tw.portfolio.store.AnnouncementStoreContract;
import tw.portfolio.store.Stores;

class MemoryAnnouncementsTest extends AnnouncementStoreContract {
  private final MemorySchool school = new MemorySchool();

  @Override
  protected Stores open() {
    return Stores.of(school);
  }

  @Override
  protected AnnouncementStore announcements() {
    return new MemoryAnnouncements(school);
  }

  @Override
  protected List<Deed> deeds(Subject subject) {
    return MemoryChanges.about(school, subject).stream().map(Change::deed).toList();
  }
}
