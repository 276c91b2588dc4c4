package tw.portfolio.local.store;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import tw.portfolio.campus.StorePorts;
import tw.portfolio.evaluation.AwardStore;
import tw.portfolio.evaluation.AwardStoreContract;
import tw.portfolio.evaluation.dynamo.DynamoAwardStore;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.history.Subject;
import tw.portfolio.local.ground.OnGround;
import tw.portfolio.local.ground.Run;

@OnGround
class DynamoAwardStoreIT extends AwardStoreContract {
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
  protected AwardStore awards() {
    return tables.beside(DynamoAwardStore::new);
  }

  @Override
  protected List<ChangeAction> actions(Subject subject) {
    return tables.actions(subject);
  }
}
