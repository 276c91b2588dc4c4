package tw.portfolio.local.store;

import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import tw.portfolio.history.dynamo.DynamoChangeLog;
import tw.portfolio.kernel.dynamo.JitteredBackoff;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.local.ground.OnGround;
import tw.portfolio.local.ground.Run;
import tw.portfolio.record.StudentRecordsContract;
import tw.portfolio.record.dynamo.DynamoRecordStore;
import tw.portfolio.record.dynamo.DynamoStudentRecords;
import tw.portfolio.record.nationalid.memory.MemoryDataKeys;

@OnGround
class DynamoStudentRecordsIT extends StudentRecordsContract {
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
  protected Kept open() {
    tables.open();
    Table table = tables.last();
    return new Kept(
        new DynamoRecordStore(table, new JitteredBackoff(new Random(1)), new MemoryDataKeys()),
        new DynamoStudentRecords(table),
        new DynamoChangeLog(table));
  }
}
