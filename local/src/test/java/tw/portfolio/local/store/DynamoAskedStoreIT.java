package tw.portfolio.local.store;

import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import tw.portfolio.campus.StorePorts;
import tw.portfolio.kernel.dynamo.JitteredBackoff;
import tw.portfolio.kernel.dynamo.StoreBusyException;
import tw.portfolio.local.ground.OnGround;
import tw.portfolio.local.ground.Run;
import tw.portfolio.reminder.AskedStore;
import tw.portfolio.reminder.AskedStoreContract;
import tw.portfolio.reminder.dynamo.DynamoAskedStore;

@OnGround
class DynamoAskedStoreIT extends AskedStoreContract {
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
  protected AskedStore asked() {
    return new DynamoAskedStore(tables.last(), new JitteredBackoff(new Random(1)));
  }
}
