package tw.portfolio.local.store;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tw.portfolio.store.SettingsStore;
import tw.portfolio.store.SettingsStoreContract;
import tw.portfolio.store.Stores;
import tw.portfolio.store.dynamo.Backoff;
import tw.portfolio.store.dynamo.DynamoCertificationStore;
import tw.portfolio.store.dynamo.DynamoPieceStore;
import tw.portfolio.store.dynamo.DynamoRoster;
import tw.portfolio.store.dynamo.DynamoRosterWriter;
import tw.portfolio.store.dynamo.DynamoSelectionStore;
import tw.portfolio.store.dynamo.DynamoSettingsStore;
import tw.portfolio.store.dynamo.StoreBusyException;
import tw.portfolio.store.dynamo.Table;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DynamoSettingsStoreIT extends SettingsStoreContract {
  private LocalTable tables;
  private SettingsStore settings;

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
    settings = new DynamoSettingsStore(table, backoff);
    DynamoRoster roster = new DynamoRoster(table);
    return new Stores(
        new DynamoPieceStore(table, backoff),
        new DynamoCertificationStore(table, backoff),
        new DynamoSelectionStore(table, backoff),
        roster,
        new DynamoRosterWriter(table, backoff));
  }

  @Override
  protected SettingsStore settings() {
    return settings;
  }

  @Override
  protected boolean isBusy(Throwable failure) {
    return failure instanceof StoreBusyException;
  }
}
