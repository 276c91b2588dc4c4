package tw.portfolio.local.store;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import tw.portfolio.local.ground.OnGround;
import tw.portfolio.local.ground.Run;
import tw.portfolio.store.AchievementStore;
import tw.portfolio.store.AnnouncementStore;
import tw.portfolio.store.FileRegister;
import tw.portfolio.store.FileRegisterContract;
import tw.portfolio.store.Stores;
import tw.portfolio.store.dynamo.DynamoAchievementStore;
import tw.portfolio.store.dynamo.DynamoAnnouncementStore;
import tw.portfolio.store.dynamo.DynamoFileRegister;

@OnGround
class DynamoFileRegisterIT extends FileRegisterContract {
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
  protected FileRegister files() {
    return new DynamoFileRegister(tables.last());
  }

  @Override
  protected AchievementStore achievements() {
    return tables.beside(DynamoAchievementStore::new);
  }

  @Override
  protected AnnouncementStore announcements() {
    return tables.beside(DynamoAnnouncementStore::new);
  }
}
