package tw.portfolio.local.store;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import tw.portfolio.local.ground.OnGround;
import tw.portfolio.local.ground.Run;
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

@OnGround
class DynamoSettingsStoreIT extends SettingsStoreContract {
  private Tables tables;
  private SettingsStore settings;

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
