package tw.portfolio.local.store;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import tw.portfolio.account.ActivationCodes;
import tw.portfolio.account.ActivationCodesContract;
import tw.portfolio.account.SignIns;
import tw.portfolio.account.dynamo.DynamoActivationCodes;
import tw.portfolio.account.dynamo.DynamoSignIns;
import tw.portfolio.campus.StorePorts;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.history.Subject;
import tw.portfolio.kernel.dynamo.StoreBusyException;
import tw.portfolio.local.ground.OnGround;
import tw.portfolio.local.ground.Run;

@OnGround
class DynamoActivationCodesIT extends ActivationCodesContract {
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
  protected ActivationCodes codes() {
    return tables.beside(DynamoActivationCodes::new);
  }

  @Override
  protected SignIns signIns() {
    return tables.beside(DynamoSignIns::new);
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
