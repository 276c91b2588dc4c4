package tw.portfolio.local.store;

import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import tw.portfolio.campus.StorePorts;
import tw.portfolio.kernel.dynamo.StoreBusyException;
import tw.portfolio.local.ground.OnGround;
import tw.portfolio.local.ground.Run;
import tw.portfolio.work.summary.SummaryContract;

@OnGround
class DynamoSummaryIT extends SummaryContract {
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

  /**
   * The rules are tried in many orders without a table; what is to be seen here is that the write
   * of each transition adds the right numbers. In the first of these everything happens, in the
   * second nearly everything in another order.
   */
  @Override
  protected LongStream orders() {
    return LongStream.of(27, 35);
  }

  @Override
  protected boolean isBusy(Throwable failure) {
    return failure instanceof StoreBusyException;
  }
}
