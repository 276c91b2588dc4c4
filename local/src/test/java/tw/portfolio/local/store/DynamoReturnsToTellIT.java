package tw.portfolio.local.store;

import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import tw.portfolio.campus.StorePorts;
import tw.portfolio.kernel.dynamo.JitteredBackoff;
import tw.portfolio.kernel.dynamo.StoreBusyException;
import tw.portfolio.local.ground.OnGround;
import tw.portfolio.local.ground.Run;
import tw.portfolio.work.outcome.ReturnsToTell;
import tw.portfolio.work.outcome.ReturnsToTellContract;
import tw.portfolio.work.outcome.dynamo.DynamoReturnsToTell;

@OnGround
class DynamoReturnsToTellIT extends ReturnsToTellContract {
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
  protected ReturnsToTell returns() {
    return new DynamoReturnsToTell(tables.last(), new JitteredBackoff(new Random(1)));
  }
}
