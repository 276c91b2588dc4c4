package tw.portfolio.local.store;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import tw.portfolio.access.dynamo.DynamoRoster;
import tw.portfolio.campus.StorePorts;
import tw.portfolio.kernel.dynamo.Backoff;
import tw.portfolio.kernel.dynamo.StoreBusyException;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.local.ground.OnGround;
import tw.portfolio.local.ground.Run;
import tw.portfolio.record.dynamo.DynamoRosterWriter;
import tw.portfolio.settings.SettingsStore;
import tw.portfolio.settings.SettingsStoreContract;
import tw.portfolio.settings.dynamo.DynamoSettingsInForce;
import tw.portfolio.settings.dynamo.DynamoSettingsStore;
import tw.portfolio.upload.dynamo.DynamoFileOwners;
import tw.portfolio.work.dynamo.DynamoPieceStore;
import tw.portfolio.work.outcome.dynamo.DynamoCertificationStore;
import tw.portfolio.work.outcome.dynamo.DynamoDisputeStore;
import tw.portfolio.work.summary.dynamo.DynamoSummaries;

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
  protected StorePorts open() {
    Table table = tables.anew();
    Backoff backoff = Tables.backoff();
    settings = new DynamoSettingsStore(table, backoff);
    DynamoRoster roster = new DynamoRoster(table);
    return new StorePorts(
        new DynamoPieceStore(table, backoff),
        new DynamoCertificationStore(table, backoff),
        new DynamoDisputeStore(table, backoff),
        new DynamoFileOwners(table),
        roster,
        new DynamoSettingsInForce(table),
        new DynamoRosterWriter(table, backoff),
        new DynamoSummaries(table, backoff));
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
