package tw.portfolio.local.store;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.local.ground.OnGround;
import tw.portfolio.local.ground.Run;
import tw.portfolio.record.dynamo.DynamoRecordStore;
import tw.portfolio.record.item.NationalIds;
import tw.portfolio.record.nationalid.DataKeys;
import tw.portfolio.record.nationalid.OpenedNationalIdsContract;
import tw.portfolio.record.nationalid.memory.MemoryDataKeys;

@OnGround
class NationalIdsIT extends OpenedNationalIdsContract {
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
  protected Ports open() {
    tables.open();
    Table table = tables.last();
    DataKeys keys = new MemoryDataKeys();
    return new Ports(
        new DynamoRecordStore(table, Tables.backoff(), keys),
        new NationalIds(table, Tables.backoff(), keys));
  }
}
