package tw.portfolio.local.store;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.local.ground.OnGround;
import tw.portfolio.local.ground.Run;
import tw.portfolio.record.dynamo.DynamoRecordStore;
import tw.portfolio.record.nationalid.memory.MemoryDataKeys;
import tw.portfolio.submission.source.RegisteredStudentsContract;
import tw.portfolio.submission.source.dynamo.DynamoRegisteredStudents;

@OnGround
class DynamoRegisteredStudentsIT extends RegisteredStudentsContract {
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
    return new Ports(
        new DynamoRecordStore(table, Tables.backoff(), new MemoryDataKeys()),
        new DynamoRegisteredStudents(table, Tables.backoff()));
  }
}
