package tw.portfolio.local.store;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import tw.portfolio.local.ground.OnGround;
import tw.portfolio.local.ground.Run;
import tw.portfolio.store.Stores;
import tw.portfolio.store.SubmissionStore;
import tw.portfolio.store.UnlockStore;
import tw.portfolio.store.UnlockStoreContract;
import tw.portfolio.store.dynamo.Backoff;
import tw.portfolio.store.dynamo.DynamoCertificationStore;
import tw.portfolio.store.dynamo.DynamoPieceStore;
import tw.portfolio.store.dynamo.DynamoRoster;
import tw.portfolio.store.dynamo.DynamoRosterWriter;
import tw.portfolio.store.dynamo.DynamoSelectionStore;
import tw.portfolio.store.dynamo.DynamoSubmissionStore;
import tw.portfolio.store.dynamo.DynamoUnlockStore;
import tw.portfolio.store.dynamo.StoreBusyException;
import tw.portfolio.store.dynamo.Table;

@OnGround
class DynamoUnlockStoreIT extends UnlockStoreContract {
  private Tables tables;
  private SubmissionStore submissions;
  private UnlockStore unlocks;

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
    unlocks = new DynamoUnlockStore(table, backoff);
    submissions = new DynamoSubmissionStore(table, backoff);
    DynamoRoster roster = new DynamoRoster(table);
    return new Stores(
        new DynamoPieceStore(table, backoff),
        new DynamoCertificationStore(table, backoff),
        new DynamoSelectionStore(table, backoff),
        roster,
        new DynamoRosterWriter(table, backoff));
  }

  @Override
  protected SubmissionStore submissions() {
    return submissions;
  }

  @Override
  protected UnlockStore unlocks() {
    return unlocks;
  }

  @Override
  protected boolean isBusy(Throwable failure) {
    return failure instanceof StoreBusyException;
  }
}
