package tw.portfolio.local.store;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import tw.portfolio.local.ground.OnGround;
import tw.portfolio.local.ground.Run;
import tw.portfolio.store.EnrolmentStore;
import tw.portfolio.store.EnrolmentStoreContract;
import tw.portfolio.store.RecordStore;
import tw.portfolio.store.Stores;
import tw.portfolio.store.dynamo.DynamoEnrolmentStore;
import tw.portfolio.store.dynamo.DynamoRecordStore;
import tw.portfolio.store.dynamo.StoreBusyException;
import tw.portfolio.store.memory.MemoryDataKeys;

@OnGround
class DynamoEnrolmentStoreIT extends EnrolmentStoreContract {
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
  protected boolean isBusy(Throwable failure) {
    return failure instanceof StoreBusyException;
  }

  @Override
  protected EnrolmentStore enrolments() {
    return new DynamoEnrolmentStore(tables.last(), Tables.backoff());
  }

  @Override
  protected RecordStore records() {
    return new DynamoRecordStore(tables.last(), Tables.backoff(), new MemoryDataKeys());
  }
}
