package tw.portfolio.local.store;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import tw.portfolio.local.ground.OnGround;
import tw.portfolio.local.ground.Run;
import tw.portfolio.store.ChangeLog;
import tw.portfolio.store.ExtensionStore;
import tw.portfolio.store.ExtensionStoreContract;
import tw.portfolio.store.Stores;
import tw.portfolio.store.dynamo.Backoff;
import tw.portfolio.store.dynamo.DynamoCertificationStore;
import tw.portfolio.store.dynamo.DynamoChangeLog;
import tw.portfolio.store.dynamo.DynamoExtensionStore;
import tw.portfolio.store.dynamo.DynamoPieceStore;
import tw.portfolio.store.dynamo.DynamoRoster;
import tw.portfolio.store.dynamo.DynamoRosterWriter;
import tw.portfolio.store.dynamo.DynamoSelectionStore;
import tw.portfolio.store.dynamo.StoreBusyException;
import tw.portfolio.store.dynamo.Table;

@OnGround
class DynamoExtensionStoreIT extends ExtensionStoreContract {
  private Tables tables;
  private ExtensionStore extensions;
  private ChangeLog log;

  @BeforeAll
  void start(Run run) {
    tables = Tables.on(run);
  }

  @AfterAll
  void stop() {
    tables.close();
  }

  @Override
  protected Stores open() {
    Table table = tables.anew();
    Backoff backoff = Tables.backoff();
    extensions = new DynamoExtensionStore(table, backoff);
    log = new DynamoChangeLog(table);
    DynamoRoster roster = new DynamoRoster(table);
    return new Stores(
        new DynamoPieceStore(table, backoff),
        new DynamoCertificationStore(table, backoff),
        new DynamoSelectionStore(table, backoff),
        roster,
        new DynamoRosterWriter(table, backoff));
  }

  @Override
  protected ExtensionStore extensions() {
    return extensions;
  }

  @Override
  protected ChangeLog log() {
    return log;
  }

  @Override
  protected boolean isBusy(Throwable failure) {
    return failure instanceof StoreBusyException;
  }
}
