package tw.portfolio.local.store;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import tw.portfolio.account.ActivationAttempts;
import tw.portfolio.account.ActivationAttemptsContract;
import tw.portfolio.account.dynamo.DynamoActivationAttempts;
import tw.portfolio.local.ground.OnGround;
import tw.portfolio.local.ground.Run;

@OnGround
class DynamoActivationAttemptsIT extends ActivationAttemptsContract {
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
  protected ActivationAttempts attempts() {
    return new DynamoActivationAttempts(tables.anew());
  }
}
