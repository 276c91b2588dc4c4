package tw.portfolio.local.store;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import tw.portfolio.campus.StorePorts;
import tw.portfolio.group.GroupStore;
import tw.portfolio.group.GroupStoreContract;
import tw.portfolio.group.dynamo.DynamoGroupStore;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.history.Subject;
import tw.portfolio.local.ground.OnGround;
import tw.portfolio.local.ground.Run;

@OnGround
class DynamoGroupStoreIT extends GroupStoreContract {
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
  protected GroupStore groups() {
    return tables.beside(DynamoGroupStore::new);
  }

  @Override
  protected List<ChangeAction> actions(Subject subject) {
    return tables.actions(subject);
  }
}
