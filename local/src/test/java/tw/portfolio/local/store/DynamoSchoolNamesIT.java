package tw.portfolio.local.store;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import tw.portfolio.campus.StorePorts;
import tw.portfolio.history.ChangeLog;
import tw.portfolio.history.dynamo.DynamoChangeLog;
import tw.portfolio.kernel.dynamo.StoreBusyException;
import tw.portfolio.local.ground.OnGround;
import tw.portfolio.local.ground.Run;
import tw.portfolio.settings.SchoolNameStore;
import tw.portfolio.settings.SchoolNamesContract;
import tw.portfolio.settings.dynamo.DynamoSchoolNames;

@OnGround
class DynamoSchoolNamesIT extends SchoolNamesContract {
  private Tables tables;

  @BeforeAll
  void start(Run run) {
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
  protected SchoolNameStore names() {
    return tables.beside(DynamoSchoolNames::new);
  }

  @Override
  protected ChangeLog log() {
    return new DynamoChangeLog(tables.last());
  }

  @Override
  protected boolean isBusy(Throwable failure) {
    return failure instanceof StoreBusyException;
  }
}
