package tw.portfolio.local.store;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import tw.portfolio.attachment.FolderStore;
import tw.portfolio.attachment.FolderStoreContract;
import tw.portfolio.attachment.dynamo.DynamoFolderStore;
import tw.portfolio.campus.StorePorts;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.history.Subject;
import tw.portfolio.kernel.dynamo.StoreBusyException;
import tw.portfolio.local.ground.OnGround;
import tw.portfolio.local.ground.Run;

@OnGround
class DynamoFolderStoreIT extends FolderStoreContract {
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
  protected FolderStore folders() {
    return tables.beside(DynamoFolderStore::new);
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
