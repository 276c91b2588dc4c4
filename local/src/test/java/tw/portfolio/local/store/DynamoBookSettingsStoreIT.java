package tw.portfolio.local.store;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import tw.portfolio.history.dynamo.DynamoChangeLog;
import tw.portfolio.local.ground.OnGround;
import tw.portfolio.local.ground.Run;
import tw.portfolio.submission.book.BookSettingsStoreContract;
import tw.portfolio.submission.book.dynamo.DynamoBookSettingsStore;

@OnGround
class DynamoBookSettingsStoreIT extends BookSettingsStoreContract {
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
  protected Ports open() {
    tables.open();
    return new Ports(
        tables.beside(DynamoBookSettingsStore::new), new DynamoChangeLog(tables.last()));
  }
}
