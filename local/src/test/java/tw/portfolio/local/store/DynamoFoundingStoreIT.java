package tw.portfolio.local.store;

import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import tw.portfolio.account.FoundingStore;
import tw.portfolio.account.FoundingStoreContract;
import tw.portfolio.account.dynamo.DynamoFoundingStore;
import tw.portfolio.campus.StorePorts;
import tw.portfolio.history.ChangeLog;
import tw.portfolio.history.dynamo.DynamoChangeLog;
import tw.portfolio.kernel.dynamo.JitteredBackoff;
import tw.portfolio.kernel.dynamo.StoreBusyException;
import tw.portfolio.local.ground.OnGround;
import tw.portfolio.local.ground.Run;
import tw.portfolio.settings.LeaverRetentionStore;
import tw.portfolio.settings.RetentionStore;
import tw.portfolio.settings.SchoolNames;
import tw.portfolio.settings.dynamo.DynamoLeaverRetentionStore;
import tw.portfolio.settings.dynamo.DynamoRetentionStore;
import tw.portfolio.settings.dynamo.DynamoSchoolNames;

@OnGround
class DynamoFoundingStoreIT extends FoundingStoreContract {
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
  protected FoundingStore founding() {
    return new DynamoFoundingStore(tables.last(), new JitteredBackoff(new Random(1)));
  }

  @Override
  protected RetentionStore retention() {
    return tables.beside(DynamoRetentionStore::new);
  }

  @Override
  protected LeaverRetentionStore leavers() {
    return tables.beside(DynamoLeaverRetentionStore::new);
  }

  @Override
  protected SchoolNames names() {
    return tables.beside(DynamoSchoolNames::new);
  }

  @Override
  protected ChangeLog log() {
    return new DynamoChangeLog(tables.last());
  }

  @Override
  protected boolean isBusy(Throwable failure) {
    return failure instanceof StoreBusyException;
  }
}
