package tw.portfolio.local.store;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import tw.portfolio.access.dynamo.DynamoRoster;
import tw.portfolio.campus.StorePorts;
import tw.portfolio.history.ChangeLog;
import tw.portfolio.history.dynamo.DynamoChangeLog;
import tw.portfolio.kernel.dynamo.Backoff;
import tw.portfolio.kernel.dynamo.StoreBusyException;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.local.ground.OnGround;
import tw.portfolio.local.ground.Run;
import tw.portfolio.record.dynamo.DynamoRosterWriter;
import tw.portfolio.settings.ExtensionStore;
import tw.portfolio.settings.ExtensionStoreContract;
import tw.portfolio.settings.dynamo.DynamoExtensionStore;
import tw.portfolio.settings.dynamo.DynamoSettingsInForce;
import tw.portfolio.upload.dynamo.DynamoFileOwners;
import tw.portfolio.work.dynamo.DynamoPieceStore;
import tw.portfolio.work.outcome.dynamo.DynamoCertificationStore;
import tw.portfolio.work.outcome.dynamo.DynamoDisputeStore;
import tw.portfolio.work.summary.dynamo.DynamoSummaries;

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
  protected StorePorts open() {
    Table table = tables.anew();
    Backoff backoff = Tables.backoff();
    extensions = new DynamoExtensionStore(table, backoff);
    log = new DynamoChangeLog(table);
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
