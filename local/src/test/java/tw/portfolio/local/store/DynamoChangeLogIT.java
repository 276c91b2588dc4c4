package tw.portfolio.local.store;

import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import tw.portfolio.local.ground.OnGround;
import tw.portfolio.local.ground.Run;
import tw.portfolio.store.AccountStore;
import tw.portfolio.store.ChangeLog;
import tw.portfolio.store.ChangeLogContract;
import tw.portfolio.store.ExportStore;
import tw.portfolio.store.Stores;
import tw.portfolio.store.dynamo.DynamoAccountStore;
import tw.portfolio.store.dynamo.DynamoChangeLog;
import tw.portfolio.store.dynamo.DynamoExportStore;
import tw.portfolio.store.dynamo.JitteredBackoff;
import tw.portfolio.store.dynamo.StoreBusyException;

@OnGround
class DynamoChangeLogIT extends ChangeLogContract {
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
  protected AccountStore accounts() {
    return new DynamoAccountStore(tables.last(), new JitteredBackoff(new Random(1)));
  }

  @Override
  protected ExportStore exports() {
    return new DynamoExportStore(tables.last(), new JitteredBackoff(new Random(1)));
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
