package tw.portfolio.local.store;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import tw.portfolio.account.SignIns;
import tw.portfolio.account.SignInsContract;
import tw.portfolio.account.dynamo.DynamoSignIns;
import tw.portfolio.campus.StorePorts;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.history.Subject;
import tw.portfolio.kernel.dynamo.StoreBusyException;
import tw.portfolio.local.ground.OnGround;
import tw.portfolio.local.ground.Run;
import tw.portfolio.record.RecordStore;
import tw.portfolio.record.dynamo.DynamoRecordStore;
import tw.portfolio.record.nationalid.memory.MemoryDataKeys;

@OnGround
class DynamoSignInsIT extends SignInsContract {
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
  protected SignIns signIns() {
    return tables.beside(DynamoSignIns::new);
  }

  @Override
  protected RecordStore records() {
    return tables.beside(
        (table, backoff) -> new DynamoRecordStore(table, backoff, new MemoryDataKeys()));
  }

  @Override
  protected List<ChangeAction> actions(Subject subject) {
    return tables.actions(subject);
  }

  @Override
  protected boolean isBusy(Throwable failure) {
    return failure instanceof StoreBusyException;
  }
}
