package tw.portfolio.local.store;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import tw.portfolio.imports.ImportStore;
import tw.portfolio.imports.ImportStoreContract;
import tw.portfolio.imports.dynamo.DynamoImportStore;
import tw.portfolio.local.ground.OnGround;
import tw.portfolio.local.ground.Run;

@OnGround
class DynamoImportStoreIT extends ImportStoreContract {
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
  protected ImportStore open() {
    return new DynamoImportStore(tables.anew(), Tables.backoff());
  }
}
