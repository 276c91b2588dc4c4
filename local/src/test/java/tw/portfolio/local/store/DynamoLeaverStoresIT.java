package tw.portfolio.local.store;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import tw.portfolio.archive.DeletionStore;
import tw.portfolio.archive.LeaverRegister;
import tw.portfolio.archive.LeaverStoresContract;
import tw.portfolio.archive.SchoolsToLookAt;
import tw.portfolio.archive.dynamo.DynamoDeletionStore;
import tw.portfolio.archive.dynamo.DynamoLeaverRegister;
import tw.portfolio.archive.dynamo.DynamoSchoolsToLookAt;
import tw.portfolio.campus.StorePorts;
import tw.portfolio.kernel.dynamo.StoreBusyException;
import tw.portfolio.local.ground.OnGround;
import tw.portfolio.local.ground.Run;
import tw.portfolio.record.RecordStore;
import tw.portfolio.record.dynamo.DynamoRecordStore;
import tw.portfolio.record.nationalid.memory.MemoryDataKeys;

@OnGround
class DynamoLeaverStoresIT extends LeaverStoresContract {
  private final MemoryDataKeys keys = new MemoryDataKeys();
  private Tables tables;

  @BeforeAll
  void start(Run run) {
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
  protected RecordStore records() {
    return tables.beside((table, backoff) -> new DynamoRecordStore(table, backoff, keys));
  }

  @Override
  protected LeaverRegister register() {
    return tables.beside(DynamoLeaverRegister::new);
  }

  @Override
  protected DeletionStore deletions() {
    return tables.beside(DynamoDeletionStore::new);
  }

  @Override
  protected SchoolsToLookAt schools() {
    return tables.beside(DynamoSchoolsToLookAt::new);
  }

  @Override
  protected boolean isBusy(Throwable failure) {
    return failure instanceof StoreBusyException;
  }
}
