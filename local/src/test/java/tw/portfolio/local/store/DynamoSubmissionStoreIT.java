package tw.portfolio.local.store;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import tw.portfolio.access.dynamo.DynamoRoster;
import tw.portfolio.campus.Stores;
import tw.portfolio.kernel.dynamo.Backoff;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.local.ground.OnGround;
import tw.portfolio.local.ground.Run;
import tw.portfolio.record.dynamo.DynamoRosterWriter;
import tw.portfolio.settings.dynamo.DynamoSettingsInForce;
import tw.portfolio.work.SubmissionStore;
import tw.portfolio.work.SubmissionStoreContract;
import tw.portfolio.work.dynamo.DynamoPieceStore;
import tw.portfolio.work.dynamo.DynamoSelectionStore;
import tw.portfolio.work.dynamo.DynamoSubmissionStore;
import tw.portfolio.work.outcome.dynamo.DynamoCertificationStore;

@OnGround
class DynamoSubmissionStoreIT extends SubmissionStoreContract {
  private Tables tables;
  private SubmissionStore submissions;

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
    submissions = new DynamoSubmissionStore(table, backoff);
    DynamoRoster roster = new DynamoRoster(table);
    return new Stores(
        new DynamoPieceStore(table, backoff),
        new DynamoCertificationStore(table, backoff),
        new DynamoSelectionStore(table, backoff),
        roster,
        new DynamoSettingsInForce(table),
        new DynamoRosterWriter(table, backoff));
  }

  @Override
  protected SubmissionStore submissions() {
    return submissions;
  }
}
