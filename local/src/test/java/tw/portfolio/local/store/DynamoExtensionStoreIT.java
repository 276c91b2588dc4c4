package tw.portfolio.local.store;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
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

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DynamoExtensionStoreIT extends ExtensionStoreContract {
  private LocalTable tables;
  private ExtensionStore extensions;
  private ChangeLog log;

  @BeforeAll
  void start(@TempDir Path folder) {
    tables = new LocalTable(folder);
  }

  @AfterAll
  void stop() {
    tables.close();
  }

  @Override
  protected Stores open() {
    Table table = tables.anew();
    Backoff backoff = LocalTable.backoff();
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
