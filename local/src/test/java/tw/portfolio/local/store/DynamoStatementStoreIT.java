package tw.portfolio.local.store;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import tw.portfolio.domain.history.Deed;
import tw.portfolio.domain.history.Subject;
import tw.portfolio.local.ground.OnGround;
import tw.portfolio.local.ground.Run;
import tw.portfolio.store.StatementStore;
import tw.portfolio.store.StatementStoreContract;
import tw.portfolio.store.Stores;
import tw.portfolio.store.dynamo.DynamoStatementStore;
import tw.portfolio.store.dynamo.StoreBusyException;

@OnGround
class DynamoStatementStoreIT extends StatementStoreContract {
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
  protected Stores open() {
    return tables.open();
  }

  @Override
  protected StatementStore statements() {
    return tables.beside(DynamoStatementStore::new);
  }

  @Override
  protected List<Deed> deeds(Subject subject) {
    return tables.deeds(subject);
  }

  @Override
  protected boolean isBusy(Throwable failure) {
    return failure instanceof StoreBusyException;
  }
}
