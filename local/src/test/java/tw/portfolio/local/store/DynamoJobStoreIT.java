package tw.portfolio.local.store;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import tw.portfolio.job.JobStore;
import tw.portfolio.job.JobStoreContract;
import tw.portfolio.job.dynamo.DynamoJobStore;
import tw.portfolio.local.ground.OnGround;
import tw.portfolio.local.ground.Run;

@OnGround
class DynamoJobStoreIT extends JobStoreContract {
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
  protected JobStore open() {
    return new DynamoJobStore(tables.anew(), Tables.backoff());
  }
}
