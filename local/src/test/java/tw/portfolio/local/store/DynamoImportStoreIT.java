package tw.portfolio.local.store;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import tw.portfolio.store.ImportStore;
import tw.portfolio.store.ImportStoreContract;
import tw.portfolio.store.dynamo.DynamoImportStore;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DynamoImportStoreIT extends ImportStoreContract {
  private Tables tables;

  @BeforeAll
  void startTheTables() {
    tables = Tables.start();
  }

  @AfterAll
  void stopTheTables() {
    tables.close();
  }

  @Override
  protected ImportStore open() {
    tables.open();
    return tables.beside(DynamoImportStore::new);
  }
}
