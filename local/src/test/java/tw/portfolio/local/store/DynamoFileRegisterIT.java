package tw.portfolio.local.store;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import tw.portfolio.announcement.AnnouncementStore;
import tw.portfolio.announcement.dynamo.DynamoAnnouncementStore;
import tw.portfolio.audit.FileRegister;
import tw.portfolio.audit.FileRegisterContract;
import tw.portfolio.audit.dynamo.DynamoFileRegister;
import tw.portfolio.campus.StorePorts;
import tw.portfolio.local.ground.OnGround;
import tw.portfolio.local.ground.Run;

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
  protected StorePorts open() {
    return tables.open();
  }

  @Override
  protected FileRegister files() {
    return new DynamoFileRegister(tables.last());
  }

  @Override
  protected AnnouncementStore announcements() {
    return tables.beside(DynamoAnnouncementStore::new);
  }
}
