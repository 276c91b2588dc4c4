package tw.portfolio.local.store;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import tw.portfolio.campus.StorePorts;
import tw.portfolio.kernel.dynamo.StoreBusyException;
import tw.portfolio.local.ground.OnGround;
import tw.portfolio.local.ground.Run;
import tw.portfolio.record.RecordStore;
import tw.portfolio.record.dynamo.DynamoRecordStore;
import tw.portfolio.record.nationalid.memory.MemoryDataKeys;
import tw.portfolio.record.section.EnrolmentStore;
import tw.portfolio.record.section.EnrolmentStoreContract;
import tw.portfolio.record.section.dynamo.DynamoEnrolmentStore;

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
  protected StorePorts open() {
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
