package tw.portfolio.local.store;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import tw.portfolio.domain.history.Deed;
import tw.portfolio.domain.history.Subject;
import tw.portfolio.local.ground.OnGround;
import tw.portfolio.local.ground.Run;
import tw.portfolio.store.AnnouncementStore;
import tw.portfolio.store.AnnouncementStoreContract;
import tw.portfolio.store.Stores;
import tw.portfolio.store.dynamo.DynamoAnnouncementStore;
import tw.portfolio.store.dynamo.StoreBusyException;

@OnGround
class DynamoAnnouncementStoreIT extends AnnouncementStoreContract {
  private Tables tables;

  @BeforeAll
  void startTheTables(Run run) {
    tables = Tables.on(run);
  }

  @AfterAll
  void stopTheTables() {
    tables.close();
  }

  @Override
  protected Stores open() {
    return tables.open();
  }

  @Override
  protected AnnouncementStore announcements() {
    return tables.beside(DynamoAnnouncementStore::new);
  }

  @Override
  protected List<Deed> deeds(Subject subject) {
    return tables.deeds(subject);
  }

  @Override
  protected boolean isBusy(Throwable failure) {
    return failure instanceof StoreBusyException;
  }
}
