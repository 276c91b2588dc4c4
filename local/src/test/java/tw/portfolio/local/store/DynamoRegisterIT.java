package tw.portfolio.local.store;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import tw.portfolio.campus.StorePorts;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.history.Subject;
import tw.portfolio.kernel.dynamo.StoreBusyException;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.local.ground.OnGround;
import tw.portfolio.local.ground.Run;
import tw.portfolio.record.dynamo.DynamoRecordStore;
import tw.portfolio.record.nationalid.memory.MemoryDataKeys;
import tw.portfolio.record.register.RegisterContract;
import tw.portfolio.record.register.dynamo.DynamoConfirmations;
import tw.portfolio.record.register.dynamo.DynamoEnquiries;
import tw.portfolio.record.register.dynamo.DynamoRegisters;

@OnGround
class DynamoRegisterIT extends RegisterContract {
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
  protected RegisterPorts register() {
    Table table = tables.last();
    return new RegisterPorts(
        new DynamoRecordStore(table, Tables.backoff(), new MemoryDataKeys()),
        new DynamoRegisters(table, Tables.backoff()),
        new DynamoConfirmations(table, Tables.backoff()),
        new DynamoEnquiries(table, Tables.backoff()));
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
